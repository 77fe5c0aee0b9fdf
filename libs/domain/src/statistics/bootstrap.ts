import { quantileOfSorted } from './quantile';
import { seededRandom } from './random';

/** How often people are drawn anew unless somebody says otherwise. */
export const RESAMPLES = 2000;

/** Of so many resamples the figure must have a value, else the interval would be that of the lucky ones. */
const DEFINED_SHARE = 0.95;

/** Up to here people are drawn one by one; above, their sums are drawn from the normal distribution that such drawings tend to. */
const DRAWN_ONE_BY_ONE = 300;

/**
 * Draws as many people as there are, with replacement, and hands each drawing over as the list of their numbers (from 0), which is
 * written over by the next one (Efron 1979, Annals of Statistics 7:1).
 *
 * @param people 1 or more
 * @param seed the same text draws the same people
 */
export function resample(people: number, seed: string, look: (drawn: Uint32Array) => void, times = RESAMPLES): void {
  const random = seededRandom(seed);
  const drawn = new Uint32Array(people);
  for (let time = 0; time < times; time += 1) {
    for (let i = 0; i < people; i += 1) drawn[i] = random.uniform() * people;
    look(drawn);
  }
}

export interface ResampleOptions {
  /** How many cells are counted. */
  cells: number;
  /** The same text draws the same people. */
  seed: string;
  resamples?: number;
}

/**
 * The bootstrap for anything that is a function of counts: hands over the counts of each drawing of the people, in a list that is written
 * over by the next one.
 *
 * Many people are not drawn one by one: counts of a drawing are a sum over independent people, so counts plus Σ ξ (x − x̄) with standard
 * normal ξ have the same mean and the same covariance (multiplier bootstrap: van der Vaart & Wellner 1996, §2.9), and their cost no
 * longer grows with resamples times people.
 *
 * @param people for each person the cells to which they add one
 */
export function resampleCounts(
  people: readonly (readonly number[])[],
  options: ResampleOptions,
  look: (counts: Float64Array) => void,
): void {
  if (people.length === 0) return;
  if (people.length <= DRAWN_ONE_BY_ONE) drawPeople(people, options, look);
  else drawSums(people, options, look);
}

function drawPeople(
  people: readonly (readonly number[])[],
  { cells, seed, resamples = RESAMPLES }: ResampleOptions,
  look: (counts: Float64Array) => void,
): void {
  // all cells of all people in one list, so that a drawing touches little memory
  const starts = new Uint32Array(people.length + 1);
  people.forEach((own, i) => (starts[i + 1] = starts[i]! + own.length));
  const adds = Uint32Array.from(people.flat());
  const counts = new Float64Array(cells);
  const count = (drawn: Uint32Array): void => {
    counts.fill(0);
    for (const person of drawn) {
      const end = starts[person + 1]!;
      for (let at = starts[person]!; at < end; at += 1) counts[adds[at]!]! += 1;
    }
    look(counts);
  };
  resample(people.length, seed, count, resamples);
}

function drawSums(
  people: readonly (readonly number[])[],
  { cells, seed, resamples = RESAMPLES }: ResampleOptions,
  look: (counts: Float64Array) => void,
): void {
  const random = seededRandom(seed);
  const { sums, covariance } = momentsOf(people, cells);
  const root = squareRoot(covariance, cells);
  const normals = new Float64Array(cells);
  const counts = new Float64Array(cells);
  for (let time = 0; time < resamples; time += 1) {
    for (let i = 0; i < cells; i += 1) normals[i] = random.normal();
    for (let i = 0; i < cells; i += 1) {
      let sum = sums[i]!;
      for (let j = 0; j <= i; j += 1) sum += root[i * cells + j]! * normals[j]!;
      counts[i] = Math.max(0, Math.round(sum));
    }
    look(counts);
  }
}

/** Sums over people and Σ (x − x̄)(x − x̄)ᵀ, lower triangle. */
function momentsOf(people: readonly (readonly number[])[], cells: number) {
  const sums = new Float64Array(cells);
  const covariance = new Float64Array(cells * cells);
  for (const own of people)
    for (const i of own) {
      sums[i]! += 1;
      for (const j of own) if (j <= i) covariance[i * cells + j]! += 1;
    }
  for (let i = 0; i < cells; i += 1)
    for (let j = 0; j <= i; j += 1) covariance[i * cells + j]! -= (sums[i]! * sums[j]!) / people.length;
  return { sums, covariance };
}

/** Cholesky's root of a covariance that may be singular: what follows from cells before it gets a column of zeros. */
function squareRoot(covariance: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    let pivot = covariance[j * size + j]!;
    for (let k = 0; k < j; k += 1) pivot -= root[j * size + k]! ** 2;
    if (pivot <= 1e-9 * covariance[j * size + j]! || pivot <= 0) continue;
    const length = Math.sqrt(pivot);
    root[j * size + j] = length;
    for (let i = j + 1; i < size; i += 1) {
      let rest = covariance[i * size + j]!;
      for (let k = 0; k < j; k += 1) rest -= root[i * size + k]! * root[j * size + k]!;
      root[i * size + j] = rest / length;
    }
  }
  return root;
}

/**
 * The percentile interval: the central part of what the resamples gave. Those in which the figure has no value count as missing.
 *
 * @returns null when more than one in twenty had no value
 */
export function percentileInterval(
  estimates: readonly (number | null)[],
  level = 0.95,
): { low: number; high: number } | null {
  const sorted = estimates.filter((one) => one !== null).sort((a, b) => a - b);
  if (sorted.length === 0 || sorted.length < DEFINED_SHARE * estimates.length) return null;
  const tail = (1 - level) / 2;
  return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
}
