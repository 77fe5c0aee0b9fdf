import { resample, RESAMPLES } from '../../statistics';
import { isAbove, type BallotOrder } from './ballot';
import { MOST_VALUES_FOR_KEMENY } from './kemeny';
import { kemenySolver } from './margins';
import type { PerceivedOptions } from './perceived';
import { schulzeOrder } from './schulze';

/** Additions that a page may wait for: about a second. */
const MOST_STEPS = 700_000_000;
const FEWEST_RESAMPLES = 200;

/** 2,000, and fewer for many people: intervals of places, which are whole numbers, need no more. */
export const resamplesFor = (people: number, values: number): number =>
  Math.max(
    FEWEST_RESAMPLES,
    Math.min(RESAMPLES, Math.floor(MOST_STEPS / (people * Math.max(1, (values * (values - 1)) / 2)))),
  );

/**
 * One row per resample of the people: the place of each value, 1 the highest. Alike ballots are counted together.
 *
 * @param resamples `resamplesFor` unless told otherwise
 */
export function resampledPlaces(
  ballots: readonly BallotOrder[],
  options: PerceivedOptions,
  seed: string,
  resamples?: number,
): number[][] {
  const { values } = options;
  const ballotOf = Uint32Array.from(ballots.flatMap(({ times = 1 }, i) => new Array<number>(times).fill(i)));
  const people = ballotOf.length;
  if (people === 0) return [];
  const signs = signsOf(ballots, options);
  const width = signs.length / ballots.length;
  const times = new Uint32Array(ballots.length);
  const sums = new Int32Array(width);
  const margins = new Float64Array(values * values);
  const solve = values <= MOST_VALUES_FOR_KEMENY ? kemenySolver(values) : schulzeOfMargins(values);
  const rows: number[][] = [];
  const look = (drawn: Uint32Array): void => {
    times.fill(0);
    for (let i = 0; i < drawn.length; i += 1) times[ballotOf[drawn[i]!]!]! += 1;
    addUp(sums, signs, times);
    spread(margins, sums, values);
    const places = new Array<number>(values).fill(0);
    solve(margins).forEach((value, index) => (places[value] = index + 1));
    rows.push(places);
  };
  resample(people, seed, look, resamples ?? resamplesFor(people, values));
  return rows;
}

/** Per ballot and pair i < j: 1 if i stands above j, −1 the other way round, 0 if neither. */
function signsOf(ballots: readonly BallotOrder[], { values, unrankedLast }: PerceivedOptions): Int8Array {
  const signs = new Int8Array((ballots.length * values * (values - 1)) / 2);
  let at = 0;
  for (const { places } of ballots)
    for (let i = 0; i < values; i += 1)
      for (let j = i + 1; j < values; j += 1, at += 1)
        signs[at] = Number(isAbove(places, i, j, unrankedLast)) - Number(isAbove(places, j, i, unrankedLast));
  return signs;
}

/** The sum of the ballots' signs, each as often as it was drawn: all the work of a resample is here. */
function addUp(sums: Int32Array, signs: Int8Array, times: Uint32Array): void {
  const width = sums.length;
  sums.fill(0);
  for (let ballot = 0, at = 0; ballot < times.length; ballot += 1, at += width) {
    const weight = times[ballot]!;
    if (weight !== 0) for (let k = 0; k < width; k += 1) sums[k]! += weight * signs[at + k]!;
  }
}

/** Sums of pairs i < j into a matrix of margins. */
function spread(margins: Float64Array, sums: Int32Array, values: number): void {
  for (let i = 0, k = 0; i < values; i += 1)
    for (let j = i + 1; j < values; j += 1, k += 1) {
      margins[i * values + j] = sums[k]!;
      margins[j * values + i] = -sums[k]!;
    }
}

const schulzeOfMargins = (size: number) => (margins: Float64Array) =>
  schulzeOrder(
    Array.from({ length: size }, (_, i) => [...margins.subarray(i * size, (i + 1) * size)].map((n) => Math.max(0, n))),
  ).order;
