import { type AwardRhythm, roundDays, roundLabel } from '@zasluga/domain';
import { audit, clock, newId, type Tx } from '@zasluga/kernel';
import { tellClosed } from './closed.notices';

interface Rhythmic {
  readonly id: string;
  readonly rhythm: AwardRhythm;
  readonly timeZone: string;
}

/**
 * The round of this month or quarter for every award that has a rhythm. Harmless when repeated: a round is of an award and a label, and
 * one whose dates were moved stays as it is.
 */
export async function openDueRounds(tx: Tx): Promise<void> {
  const awards = await tx.sql<Rhythmic>(
    'award.rhythmic',
    `select a.id, a.rhythm, k.time_zone as "timeZone" from award a cross join company k
     where a.closed_at is null and a.rhythm <> 'spontaneous'`,
  );
  for (const { id, rhythm, timeZone } of awards) {
    const label = roundLabel(rhythm, clock.now(), timeZone);
    const days = label && roundDays(label);
    if (days)
      await tx.sql(
        'award_round.open_due',
        `insert into award_round (company_id, id, award_id, label, stories_from, nominations_from, nominations_until, choice_until)
         select a.company_id, $1, a.id, $3, $4::date::timestamp at time zone k.time_zone, $4::date::timestamp at time zone k.time_zone,
           $5::date::timestamp at time zone k.time_zone, ($5::date + a.choice_days)::timestamp at time zone k.time_zone
         from award a cross join company k where a.id = $2 on conflict (company_id, award_id, label) do nothing`,
        [newId(), id, label, days.from, days.until],
      );
  }
}

/** Nominations end when their time is over; whoever that concerns is told. */
export async function closeDueRounds(tx: Tx): Promise<void> {
  const closed = await tx.sql<{ id: string }>(
    'award_round.close_due',
    `update award_round set state = 'choosing' where state = 'nominating' and nominations_until <= $1 returning id`,
    [clock.now()],
  );
  for (const { id } of closed) {
    await audit(tx, null, 'rewards.close_nominations', { type: 'award_round', id });
    await tellClosed(tx, id);
  }
}

/** Decided rounds whose hour has come. */
export const dueToAnnounce = (tx: Tx): Promise<{ id: string }[]> =>
  tx.sql(
    'award_round.announce_due',
    `select id from award_round where state = 'decided' and announce_at <= $1 order by announce_at, id limit 20`,
    [clock.now()],
  );
