import { grouped } from '../../grouped';
import { seededRandom } from '../../statistics';
import type { Steps } from '../../privacy';

/** A thank-you with points between two people who have both thanked each other. */
export interface GivenOn {
  readonly from: string;
  readonly to: string;
  /** Days since the window began, with fractions. */
  readonly day: number;
  /** The day from which on both were here; 0 if all the time. */
  readonly since: number;
}

/**
 * Thanks are returned when points go back within seven days (metric M14, timed). Somebody who gives points back so soon gives reason to look
 * when they do so for at least five thanks of one colleague and 60 % of them, with three of their own or more, and 3 standard deviations more
 * often than by chance.
 */
export const RETURNED = { days: 7, gifts: 5, back: 3, share: 0.6, deviations: 3 } as const;

/** Whose points come back from whom. */
export interface QuickReturns {
  readonly giver: string;
  /** Who gives back. */
  readonly receiver: string;
  /** Thanks of the giver that a week has passed since. */
  readonly gifts: number;
  /** Share of these that came back within a week, 0 to 1. */
  readonly share: number;
  readonly byChance: number;
  readonly deviations: number;
}

/** Days that chance is told from: its deviation is then known to 4 %. */
const DRAWS = 400;
/** Ways from one person to another that are put to the test, those with the most thanks first. */
const TESTED_MAX = 200;

/**
 * Share of thanks returned within seven days, and what it would be if each way back fell on any day on which both were here: a thank-you is
 * answered by one of n with probability 1 − (1 − 7 / days)ⁿ. Thanks of the last seven days are left out: their answer may yet come.
 *
 * @param mutual between people who have both thanked each other; nothing else can be returned
 * @param days of the window, more than 7
 * @param all thanks that a week has passed since, also to people who never thanked back
 * @returns null without any
 */
export function returnedSoon(
  mutual: readonly GivenOn[],
  days: number,
  all: number,
): { share: number; byChance: number } | null {
  if (all === 0) return null;
  const back = daysByWay(mutual);
  const counted = mutual.filter((gift) => isCounted(gift.day, days));
  const returned = counted.filter(({ from, to, day }) => isReturned(day, back.get(way(to, from)))).length;
  const byChance = counted.reduce((sum, { from, to, since }) => {
    const ways = back.get(way(to, from))?.length ?? 0;
    return sum + 1 - (1 - Math.min(1, RETURNED.days / (days - since))) ** ways;
  }, 0);
  return { share: returned / all, byChance: byChance / all };
}

/**
 * Whose points come back sooner than by chance: the days on which the other one thanked are drawn anew, as many as there were, out of those on
 * which both were here. Of two who both give back the clearer one is told. The same thanks give the same figures.
 */
export function* quickReturns(mutual: readonly GivenOn[], days: number): Steps<QuickReturns[]> {
  const found = new Map<string, QuickReturns>();
  for (const { giver, receiver, given, back, since, share } of candidates(mutual, days)) {
    yield;
    const { mean, deviation } = returnedByChance(given, back.length, { from: since, to: days }, `${giver} ${receiver}`);
    const deviations = (share - mean) / deviation;
    if (deviation === 0 || deviations < RETURNED.deviations) continue;
    const pair = [giver, receiver].sort().join(' ');
    if (deviations > (found.get(pair)?.deviations ?? 0))
      found.set(pair, { giver, receiver, gifts: given.length, share, byChance: mean, deviations });
  }
  return [...found.values()];
}

function returnedByChance(given: readonly number[], ways: number, here: { from: number; to: number }, seed: string) {
  const random = seededRandom(`returned ${seed}`);
  let [first, second] = [0, 0];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const back = Array.from({ length: ways }, () => here.from + random.uniform() * (here.to - here.from));
    const share = shareReturned(given, back);
    first += share / DRAWS;
    second += share ** 2 / DRAWS;
  }
  return { mean: first, deviation: Math.sqrt(Math.max(0, second - first ** 2)) };
}

function candidates(mutual: readonly GivenOn[], days: number) {
  const byWay = daysByWay(mutual);
  const since = new Map(mutual.map((gift) => [way(gift.from, gift.to), gift.since]));
  return [...byWay]
    .map(([one, all]) => {
      const [giver, receiver] = one.split(' ') as [string, string];
      const given = all.filter((day) => isCounted(day, days));
      const back = byWay.get(way(receiver, giver)) ?? [];
      return { giver, receiver, given, back, since: since.get(one) ?? 0, share: shareReturned(given, back) };
    })
    .filter(
      ({ given, back, share }) =>
        given.length >= RETURNED.gifts && back.length >= RETURNED.back && share >= RETURNED.share,
    )
    .sort((a, b) => b.given.length - a.given.length || (way(a.giver, a.receiver) < way(b.giver, b.receiver) ? -1 : 1))
    .slice(0, TESTED_MAX);
}

const shareReturned = (given: readonly number[], back: readonly number[]): number =>
  given.length ? given.filter((day) => isReturned(day, back)).length / given.length : 0;

const isCounted = (day: number, days: number): boolean => day <= days - RETURNED.days;
const isReturned = (day: number, back: readonly number[] = []): boolean =>
  back.some((other) => other > day && other <= day + RETURNED.days);
const way = (from: string, to: string): string => `${from} ${to}`;

function daysByWay(gifts: readonly GivenOn[]): Map<string, number[]> {
  const byWay = grouped(gifts, ({ from, to }) => way(from, to));
  return new Map([...byWay].map(([one, own]) => [one, own.map(({ day }) => day)]));
}
