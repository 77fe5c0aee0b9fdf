import { grouped } from '../../grouped';
import type { Steps } from '../../privacy';
import { seededRandom } from '../../statistics';
import { circlesOf, type Given } from './circles';

/** A gift among those that it could have been exchanged with. */
export interface Dealt extends Given {
  /** Unit of the giver and week. */
  readonly stratum: string;
}

export interface Ring {
  /** Sorted. */
  readonly members: string[];
  /** Points among the members. */
  readonly inside: number;
  /** Share of all points that the members gave, 0 to 1. */
  readonly score: number;
  /** The score that chance makes of the same weeks, 0 to 1. */
  readonly byChance: number;
  /** How many standard deviations of chance the score lies above it. */
  readonly deviations: number;
}

/**
 * A small circle that keeps nearly everything among itself, and more of it than chance explains (metric M14): three to eight people, 80 % of
 * what they give within 30 days, 3 standard deviations. Of as many as two gifts a member: by lot alone, one round of thanks closes somewhere in
 * every twentieth company.
 */
export const RING = { days: 30, least: 3, most: 8, score: 0.8, deviations: 3, gifts: 2 } as const;
/** Deals that chance is told from: its deviation is then known to 4 %. */
const DRAWS = 400;
/** A deal in which somebody gets a gift of their own is dealt again, so many times. */
const DEALS_MAX = 20;
/** Circles that are put to the test, those with the most points first: each costs a few milliseconds. */
const TESTED_MAX = 50;
/**
 * A pair that gets less of its giver's points doesn't join circles: a single thank-you outside, and one back, would make a closed ring part of
 * the great component that most of a company is.
 */
const MAIN_SHARE = 0.1;

/**
 * Rings among the gifts of the last 30 days.
 *
 * @param gifts with points; of one giver to another there may be many
 * @returns the largest sum of points first; never one of which chance can't be told, as where nobody else of the unit gives
 */
export function* ringsOf(gifts: readonly Dealt[]): Steps<Ring[]> {
  const byGiver = grouped(gifts, ({ from }) => from);
  yield;
  const byStratum = grouped(gifts, ({ stratum }) => stratum);
  yield;
  const tested = (yield* candidates(gifts, byGiver))
    .map((members) => {
      const own = new Set(members);
      const given = members.flatMap((member) => byGiver.get(member) ?? []);
      const kept = given.filter(({ to }) => own.has(to));
      return { members, given, gifts: kept.length, inside: sum(kept), score: sum(kept) / sum(given) };
    })
    .filter(({ score, gifts, members }) => score >= RING.score && gifts >= RING.gifts * members.length)
    .sort((a, b) => b.inside - a.inside || (a.members.join() < b.members.join() ? -1 : 1))
    .slice(0, TESTED_MAX);
  const rings: Ring[] = [];
  for (const { given, members, inside, score } of tested) {
    yield;
    const { mean, deviation } = insideByChance(members, given, byStratum);
    const deviations = (score - mean) / deviation;
    if (deviation > 0 && deviations >= RING.deviations)
      rings.push({ members, inside, score, byChance: mean, deviations });
  }
  // of two circles one of which holds the other, the larger tells more
  return rings.filter(
    ({ members }) =>
      !rings.some(
        (other) => other.members.length > members.length && members.every((one) => other.members.includes(one)),
      ),
  );
}

function* candidates(gifts: readonly Dealt[], byGiver: ReadonlyMap<string, readonly Dealt[]>): Steps<string[][]> {
  const pairs = new Map<string, { from: string; to: string; weight: number }>();
  for (const { from, to, weight } of gifts) {
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, weight: 0 };
    pair.weight += weight;
    pairs.set(`${from} ${to}`, pair);
  }
  const all = [...pairs.values()];
  yield;
  const given = new Map([...byGiver].map(([giver, own]) => [giver, sum(own)]));
  const main = all.filter(({ from, weight }) => weight >= MAIN_SHARE * given.get(from)!);
  yield;
  const circles = circlesOf(all);
  yield;
  const found = [...circles, ...circlesOf(main)]
    .filter(({ length }) => length >= RING.least && length <= RING.most)
    .map((members) => [...members].sort());
  return [...new Map(found.map((members) => [members.join(' '), members])).values()];
}

/**
 * What share of the members' points stays among them when the receivers of each unit and week are dealt to its givers anew, each gift with its
 * points as it was: mean and standard deviation over deals in which nobody gets a gift of their own. (Where that can't be had, the gift counts
 * as one inside: in the members' favour.) The same gifts give the same figures.
 */
export function insideByChance(
  members: readonly string[],
  given: readonly Dealt[],
  byStratum: ReadonlyMap<string, readonly Dealt[]>,
): { mean: number; deviation: number } {
  const own = new Set(members);
  const random = seededRandom(`ring ${members.join(' ')}`);
  const strata = [...grouped(given, ({ stratum }) => stratum)].map(([stratum, mine]) => ({
    mine,
    receivers: byStratum.get(stratum)!.map(({ to }) => to),
  }));
  const all = sum(given);
  let [first, second] = [0, 0];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let inside = 0;
    for (const { mine, receivers } of strata) {
      for (let deal = 0; deal < DEALS_MAX && !dealt(mine, receivers, random.uniform); deal += 1);
      mine.forEach(({ weight }, i) => (inside += own.has(receivers[i]!) ? weight : 0));
    }
    first += inside / all;
    second += (inside / all) ** 2;
  }
  const mean = first / DRAWS;
  return { mean, deviation: Math.sqrt(Math.max(0, second / DRAWS - mean ** 2)) };
}

/** Draws the first receivers for these gifts, the i-th for the i-th (Fisher & Yates); whether nobody got a gift of their own. */
function dealt(mine: readonly Dealt[], receivers: string[], uniform: () => number): boolean {
  for (let i = 0; i < mine.length; i += 1) {
    const j = i + Math.floor(uniform() * (receivers.length - i));
    [receivers[i], receivers[j]] = [receivers[j]!, receivers[i]!];
  }
  return mine.every(({ from }, i) => receivers[i] !== from);
}

const sum = (gifts: readonly Given[]): number => gifts.reduce((all, { weight }) => all + weight, 0);
