import { type EarnedPosting, grouped, type Lapse, lapsesOf, type LapseRule, lotsOf } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { pointsSettings, type PointsSettings } from '../settings/settings.queries';

interface Row extends EarnedPosting {
  employeeId: string;
  seq: number;
}
// an exchange that was handed over and comes back had left with its hold
const POSTINGS = `
  select a.owner_id as "employeeId", p.seq::int, p.transfer_id as "transferId", p.amount::int,
    to_char(t.happened_at at time zone c.time_zone, 'YYYY-MM') as month, case when o.kind = 'reward' then o.ends_id else o.id end as undoes
  from points_account a
  join points_posting p on p.account_id = a.id
  join points_transfer t on t.id = p.transfer_id
  left join points_transfer o on o.id = t.reverses_id
  cross join company c
  where a.kind = 'earned' and a.label = '' and a.balance > 0 and a.owner_id = any($1)
  order by a.owner_id, p.seq`;

export interface LapsesOfPerson {
  readonly employeeId: string;
  readonly lapses: readonly Lapse[];
  /** Number of postings so far: tells one state of the account from another. */
  readonly seq: number;
}

/** Undefined: earned points never lapse here. */
export const lapseRule = ({ expireAfterMonths, expireSince }: PointsSettings): LapseRule | undefined =>
  expireAfterMonths && expireSince ? { afterMonths: expireAfterMonths, since: expireSince.slice(0, 7) } : undefined;

/** Of those of the people who have points. */
export async function lapsesOfPeople(tx: Tx, rule: LapseRule, ids: readonly string[]): Promise<LapsesOfPerson[]> {
  const rows = await tx.sql<Row>('points.earned_postings', POSTINGS, [ids]);
  return [...grouped(rows, ({ employeeId }) => employeeId)].map(([employeeId, postings]) => ({
    employeeId,
    lapses: lapsesOf(lotsOf(postings, rule)),
    seq: postings.at(-1)!.seq,
  }));
}

/** What of a person's own points lapses next: «120 сгорят 30 июня». Null: nothing does. */
export async function nextLapse(tx: Tx, employeeId: string): Promise<Lapse | null> {
  const rule = lapseRule(await pointsSettings(tx));
  if (!rule) return null;
  const [person] = await lapsesOfPeople(tx, rule, [employeeId]);
  return person?.lapses[0] ?? null;
}
