import { normalWidth } from '../../statistics';
import type { BallotOrder } from './ballot';
import { inverse, solved } from './equations';
import type { PerceivedOptions } from './perceived';
import { type Stage, stagesOf } from './stages';

/**
 * Worths of values by the Plackett–Luce model with ties (Turner, van Etten, Firth, Kosmidis 2020, Modelling rankings in R: the
 * PlackettLuce package): from the set A a subset S is put on top with a probability in proportion to δ_|S| · (Π α of S)^(1/|S|), δ_1 = 1.
 * For pairs it is Davidson's model (1970).
 */
export interface Worths {
  /** log α per value; what is common to all of them means nothing. */
  readonly logWorth: readonly number[];
  /** log δ of ties of two, of three …, up to the largest tie that there is. */
  readonly logTie: readonly number[];
  /** Of log worths as against the first value's, whose row is zero, and then of log ties: from what people said, without pseudo wins. */
  readonly covariance: readonly (readonly number[])[];
}

/** Wins and losses of each value against one of worth 1 that nobody put there: estimates stay finite when somebody always wins. */
export const PSEUDO_WINS = 0.5;
/** Beyond that the sets that can be chosen from are too many for a page that somebody waits for. */
export const MOST_VALUES_FOR_WORTHS = 12;
const MOST_STEPS = 60;
const PRECISE = 1e-10;

/** A parameter and how often it counts in log δ·(Π α)^(1/n) of a subset of n values. */
type Term = readonly [parameter: number, weight: number];

/** A set that was chosen from, with all that could have been put on top of it. */
interface Choices {
  readonly subsets: readonly (readonly Term[])[];
  times: number;
}

interface Problem {
  readonly values: number;
  readonly largestTie: number;
  readonly choices: readonly Choices[];
  /** Sums of what was observed, per parameter. */
  readonly observed: readonly number[];
  /** The first value's worth is 1: without pseudo wins only ratios can be known. */
  readonly fixed: boolean;
}

/**
 * The most likely worths, by Newton's method; the likelihood is concave. Null when there is nothing to choose from, no finite answer,
 * or some values were never compared with the others.
 *
 * @param pseudoWins 0 or more; with 0 the first value has the worth 1
 */
export function worths(
  ballots: readonly BallotOrder[],
  options: PerceivedOptions,
  pseudoWins = PSEUDO_WINS,
): Worths | null {
  const stages = stagesOf(ballots, options);
  if (!stages.length) return null;
  const problem = problemOf(stages, options.values, pseudoWins);
  let at = problem.observed.map(() => 0);
  let now = look(problem, at);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = solved(now.information, now.gradient);
    if (!move) return null;
    let length = 1;
    let next = look(problem, moved(at, move, length));
    while (!(next.logLikelihood >= now.logLikelihood - 1e-9) && length > 1e-6) {
      length /= 2;
      next = look(problem, moved(at, move, length));
    }
    at = moved(at, move, length);
    now = next;
    if (Math.max(...move.map(Math.abs)) < PRECISE)
      return answer(pseudoWins ? problemOf(stages, options.values, 0) : problem, at);
  }
  return null;
}

const moved = (at: readonly number[], move: readonly number[], length: number) =>
  at.map((x, i) => x + length * move[i]!);

function answer(said: Problem, at: readonly number[]): Worths | null {
  const covariance = inverse(look(said, at).information);
  if (!covariance) return null;
  covariance[0]![0] = 0;
  return { logWorth: at.slice(0, said.values), logTie: at.slice(said.values), covariance };
}

function problemOf(stages: readonly Stage[], values: number, pseudoWins: number): Problem {
  const largestTie = Math.max(...stages.map(({ chosen }) => chosen.length));
  const observed = new Array<number>(values + largestTie - 1).fill(0);
  const sets = new Map<string, Choices>();
  const choose = (from: readonly number[], chosen: readonly number[], times: number) => {
    const key = from.join();
    const known = sets.get(key) ?? {
      subsets: subsetsOf(from, largestTie).map((subset) => terms(subset, values)),
      times: 0,
    };
    known.times += times;
    sets.set(key, known);
    for (const [parameter, weight] of terms(chosen, values)) observed[parameter]! += times * weight;
  };
  for (const { from, chosen, times } of stages) choose(from, chosen, times);
  if (pseudoWins > 0)
    for (let value = 0; value < values; value += 1) {
      choose([value, NOBODY], [value], pseudoWins);
      choose([value, NOBODY], [NOBODY], pseudoWins);
    }
  return { values, largestTie, choices: [...sets.values()], observed, fixed: pseudoWins === 0 };
}

/** Stands for the one of worth 1 against whom pseudo wins and losses are counted. */
const NOBODY = -1;

function terms(subset: readonly number[], values: number): Term[] {
  const size = subset.length;
  const list = subset.filter((value) => value !== NOBODY).map((value): Term => [value, 1 / size]);
  if (size > 1) list.push([values + size - 2, 1]);
  return list;
}

function subsetsOf(from: readonly number[], most: number): number[][] {
  return from
    .reduce<number[][]>(
      (found, value) => [...found, ...found.filter((one) => one.length < most).map((one) => [...one, value])],
      [[]],
    )
    .slice(1);
}

/** Log likelihood with its gradient and the observed information, at these parameters. */
function look({ choices, observed, fixed }: Problem, at: readonly number[]) {
  const size = at.length;
  const gradient = [...observed];
  const information = at.map(() => new Array<number>(size).fill(0));
  let logLikelihood = observed.reduce((sum, x, i) => sum + x * at[i]!, 0);
  for (const { subsets, times } of choices) {
    const logs = subsets.map((subset) => subset.reduce((sum, [i, weight]) => sum + weight * at[i]!, 0));
    const highest = Math.max(...logs);
    const weights = logs.map((log) => Math.exp(log - highest));
    const total = weights.reduce((sum, w) => sum + w, 0);
    logLikelihood -= times * (highest + Math.log(total));
    const mean = new Array<number>(size).fill(0);
    subsets.forEach((subset, k) => {
      const share = (times * weights[k]!) / total;
      for (const [i, a] of subset) {
        mean[i]! += a * share;
        for (const [j, b] of subset) information[i]![j]! += a * b * share;
      }
    });
    for (let i = 0; i < size; i += 1) {
      gradient[i]! -= mean[i]!;
      if (mean[i]) for (let j = 0; j < size; j += 1) information[i]![j]! -= (mean[i]! * mean[j]!) / times;
    }
  }
  if (fixed) {
    gradient[0] = 0;
    information[0] = information[0]!.map((_, j) => (j === 0 ? 1 : 0));
    information.forEach((row, i) => i && (row[0] = 0));
  }
  return { logLikelihood, gradient, information };
}

/** How often a value would be put first, 0 to 1, with the central 90 %. */
export interface FirstShare {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Worths as shares of their sum: the chance that somebody puts this value above all others, ties aside. Intervals by the delta method on
 * the logit scale. Null where worths are, and beyond MOST_VALUES_FOR_WORTHS.
 */
export function firstShares(ballots: readonly BallotOrder[], options: PerceivedOptions): FirstShare[] | null {
  const found = options.values > MOST_VALUES_FOR_WORTHS ? null : worths(ballots, options);
  if (!found) return null;
  const { logWorth, covariance } = found;
  const highest = Math.max(...logWorth);
  const parts = logWorth.map((log) => Math.exp(log - highest));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const z = normalWidth(0.9);
  return parts.map((part, value) => {
    const estimate = part / total;
    // the logit of a share changes with a log worth by 1 for its own, and by −(share among the others) for another's
    const slopes = parts.map((other, i) => (i === value ? 1 : -other / (total - part)));
    const variance = slopes.reduce(
      (sum, a, i) => sum + a * slopes.reduce((row, b, j) => row + b * covariance[i]![j]!, 0),
      0,
    );
    const logit = Math.log(part / (total - part));
    const wide = z * Math.sqrt(Math.max(0, variance));
    return { estimate, low: 1 / (1 + Math.exp(wide - logit)), high: 1 / (1 + Math.exp(-wide - logit)) };
  });
}
