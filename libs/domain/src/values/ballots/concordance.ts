import { gammaCdf } from '../../statistics';
import { midPlaces } from './ballot';
import type { BallotOrder } from './ballot';

export interface Concordance {
  /** Kendall's W, 0 to 1, allowing for ties: how strongly people agree among themselves on the order. */
  w: number;
  /** The same without allowing for ties. */
  uncorrected: number;
  chiSquared: number;
  degreesOfFreedom: number;
  /** Probability of a W as high if everybody ordered at random. */
  p: number;
  /** People. */
  judges: number;
}

/**
 * Kendall's coefficient of concordance (Kendall & Babington Smith 1939, Annals of Mathematical Statistics 10:275), with the correction
 * for ties of Kendall 1970, Rank Correlation Methods. Ties share their mean place, and so does whatever a person didn't rank.
 *
 * @param values how many values there are
 * @returns null for fewer than two people or values, and when everybody ties everything
 */
export function kendallW(ballots: readonly BallotOrder[], values: number): Concordance | null {
  const judges = ballots.reduce((sum, { times = 1 }) => sum + times, 0);
  if (judges < 2 || values < 2) return null;
  const sums = new Array<number>(values).fill(0);
  let ties = 0;
  for (const { places, times = 1 } of ballots) {
    const complete = midPlaces(places, values);
    complete.forEach((place, value) => (sums[value]! += times * place));
    ties += times * tieTerm(complete);
  }
  const squares = sums.reduce((sum, one) => sum + one * one, 0);
  const deviation = 12 * squares - 3 * judges ** 2 * values * (values + 1) ** 2;
  const most = judges ** 2 * values * (values ** 2 - 1);
  if (most - judges * ties < 1e-9) return null;
  const w = deviation / (most - judges * ties);
  const degreesOfFreedom = values - 1;
  const chiSquared = judges * degreesOfFreedom * w;
  return {
    w,
    uncorrected: deviation / most,
    chiSquared,
    degreesOfFreedom,
    p: 1 - gammaCdf(degreesOfFreedom / 2, chiSquared / 2),
    judges,
  };
}

/** Σ (t³ − t) over the groups of t tied values of one person. */
function tieTerm(places: readonly number[]): number {
  const groups = new Map<number, number>();
  for (const place of places) groups.set(place, (groups.get(place) ?? 0) + 1);
  return [...groups.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}
