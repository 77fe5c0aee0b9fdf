import { stepRound, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { isLocale, type Locale, translator } from '@zasluga/locale';
import { notify } from '../../notices';
import { giveCompanyRecognition } from '../../recognition';
import type { Award } from './award.entity';
import { awardById, criteriaOf } from './award.queries';
import { type Nominee, nomineesOf } from './nominees';
import { lockedRound } from './round.commands';
import { payRound } from './pay';
import type { DatedRound } from './round.entity';
import { roundName } from './round-name';

/**
 * Everybody learns of it: the company thanks whom it chose, with the award's words; who was written about and not chosen gets what was
 * written. Points, if the award has any, come from the fund for awards; that it is empty holds nothing up.
 * Throws input.not_found, rewards.round_not_decided, rewards.round_announced.
 *
 * @param viewer null: its hour has come
 */
export async function announceRound(tx: Tx, viewer: Viewer | null, id: string): Promise<string> {
  const round = await lockedRound(tx, id);
  const state = stepRound(round.state, 'announce');
  const [award] = (await awardById.fetch(tx, [round.awardId])) as [Award];
  const nominees = await nomineesOf(tx, id);
  const winner = nominees.find(({ place }) => place === 1);
  const recognitionId = winner ? await give(tx, { round, award, winner }) : null;
  const paid =
    winner && award.points
      ? await payRound(tx, { round, award, winner, actorId: viewer?.employeeId, key: `award/${round.id}` })
      : null;
  await tx.sql(
    'award_round.announce',
    `update award_round set state = $2, announced_at = clock_timestamp(), recognition_id = $3, paid = $4, paid_points = $5 where id = $1`,
    [id, state, recognitionId, paid, paid === 'paid' ? award.points : null],
  );
  await audit(tx, viewer, 'rewards.announce_round', { type: 'award_round', id }, { paid });
  await tell(tx, id, nominees);
  return id;
}

interface Announced {
  readonly round: DatedRound;
  readonly award: Award;
}

/** In the language and on the calendar of the company. */
async function give(tx: Tx, { round, award, winner }: Announced & { winner: Nominee }): Promise<string> {
  const [company] = await tx.sql<{ locale: string; timeZone: string }>(
    'award.company',
    'select locale, time_zone as "timeZone" from company',
  );
  const locale: Locale = isLocale(company?.locale) ? company.locale : 'ru';
  const say = translator(locale, { timeZone: company!.timeZone });
  const name = locale === 'ru' ? award.nameRu : award.nameEn;
  const title = say.t('awards.story', { award: name, round: roundName(say, round.label) });
  const [criterion] = (await criteriaOf(tx, award.id)).filter(({ valueId }) => valueId);
  return giveCompanyRecognition(tx, {
    receiverIds: winner.memberIds,
    story: round.words ? `${title}\n\n${round.words}` : title,
    valueId: criterion?.valueId ?? null,
  });
}

/** The recognition tells those who were chosen; the others hear that something good was written about them, and nothing else. */
async function tell(tx: Tx, roundId: string, nominees: readonly Nominee[]): Promise<void> {
  const subject = { type: 'award_round', id: roundId };
  const chosen = new Set(nominees.filter(({ place }) => place === 1).flatMap(({ memberIds }) => memberIds));
  const written = nominees.flatMap(({ memberIds, nominations }) =>
    nominations.some(({ sharesWords }) => sharesWords) ? memberIds : [],
  );
  await notify(tx, { to: [...chosen], kind: 'award_given', subject });
  await notify(tx, { to: [...new Set(written)].filter((id) => !chosen.has(id)), kind: 'award_words', subject });
}
