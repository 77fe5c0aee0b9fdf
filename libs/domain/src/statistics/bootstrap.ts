import { quantileOfSorted } from './quantile';
import { seededRandom } from './random';

/** How often people are drawn anew unless somebody says otherwise. */
export const RESAMPLES = 2000;

/** Of so many resamples the figure must have a value, else the interval would be that of the lucky ones. */
const DEFINED_SHARE = 0.95;

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
