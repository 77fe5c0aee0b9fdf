import { stepRound, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { isLocale, type Locale, translator } from '@zasluga/locale';
import { notify } from '../../notices';
import { giveCompanyRecognition } from '../../recognition';
import type { Award } from './award.entity';
import { awardById, criteriaOf } from './award.queries';
import { type Honoured, honouredOf, wordsTo } from './honoured';
import { type Nominee, nomineesOf } from './nominees';
import { lockedRound } from './round.commands';
import { payHonoured } from './pay';
import { keepPrize } from './prize.queries';
import type { DatedRound } from './round.entity';
import { roundName } from './round-name';

/**
 * Everybody learns of it: the company thanks each whom it honours, with the award's words; who was written about and not chosen gets what
 * was written. Points, if the place has any, come from the fund for awards; that it is empty holds nothing up.
 * Throws input.not_found, rewards.round_not_decided, rewards.round_announced.
 *
 * @param viewer null: its hour has come
 */
export async function announceRound(tx: Tx, viewer: Viewer | null, id: string): Promise<string> {
  const round = await lockedRound(tx, id);
  const state = stepRound(round.state, 'announce');
  const [award] = (await awardById.fetch(tx, [round.awardId])) as [Award];
  const honoured = await honouredOf(tx, round);
  // thanked from the last place up, so that the first stands on top of the feed; paid from the first down, should the fund run out
  const thanks = new Map<string, string>();
  for (const one of [...honoured].reverse()) thanks.set(one.key, await thank(tx, { round, award, one, all: honoured }));
  const told: { place: number; paid: string | null }[] = [];
  for (const one of honoured) {
    const [nominationId] = one.ids as [string];
    const key = `award/${round.id}/${nominationId}`;
    const paid = one.points ? await payHonoured(tx, { round, one, actorId: viewer?.employeeId, key }) : null;
    const { place, points } = one;
    await keepPrize(tx, id, { nominationId, place, points, recognitionId: thanks.get(one.key)!, paid });
    told.push({ place, paid });
  }
  await tx.sql(
    'award_round.announce',
    `update award_round set state = $2, announced_at = clock_timestamp() where id = $1`,
    [id, state],
  );
  await audit(tx, viewer, 'rewards.announce_round', { type: 'award_round', id }, { prizes: told });
  await tell(tx, id, honoured);
  return id;
}

interface Thanked {
  readonly round: DatedRound;
  readonly award: Award;
  readonly one: Honoured;
  readonly all: readonly Honoured[];
}

/** In the language and on the calendar of the company. Returns the recognition's id. */
async function thank(tx: Tx, { round, award, one, all }: Thanked): Promise<string> {
  const [company] = await tx.sql<{ locale: string; timeZone: string }>(
    'award.company',
    'select locale, time_zone as "timeZone" from company',
  );
  const locale: Locale = isLocale(company?.locale) ? company.locale : 'ru';
  const say = translator(locale, { timeZone: company!.timeZone });
  const name = locale === 'ru' ? award.nameRu : award.nameEn;
  const title = say.t(one.place === 1 ? 'awards.story' : 'awards.story.place', {
    award: name,
    round: roundName(say, round.label),
    place: one.place,
  });
  const words = wordsTo(one, all, round.words);
  const [criterion] = (await criteriaOf(tx, award.id)).filter(({ valueId }) => valueId);
  return giveCompanyRecognition(tx, {
    receiverIds: one.memberIds,
    story: words ? `${title}\n\n${words}` : title,
    valueId: criterion?.valueId ?? null,
  });
}

/** The recognition tells those who were honoured; the others hear that something good was written about them, and nothing else. */
async function tell(tx: Tx, roundId: string, honoured: readonly Nominee[]): Promise<void> {
  const subject = { type: 'award_round', id: roundId };
  const chosen = new Set(honoured.flatMap(({ memberIds }) => memberIds));
  const written = (await nomineesOf(tx, roundId)).flatMap(({ memberIds, nominations }) =>
    nominations.some(({ sharesWords }) => sharesWords) ? memberIds : [],
  );
  await notify(tx, { to: [...chosen], kind: 'award_given', subject });
  await notify(tx, { to: [...new Set(written)].filter((id) => !chosen.has(id)), kind: 'award_words', subject });
}
