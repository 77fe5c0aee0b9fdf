import { type RateRatio, rateRatio } from '../../statistics';

/** More than twice as many above as below, and a 95 % interval without 1 (metric M37). */
export const HEAPING = { ratio: 2 } as const;

/**
 * Whether people's points come to rest just above a threshold more often than just below it: people whom a gift brought up to a price or less
 * than one usual gift beyond, against those whom a gift left less than one short of it. Without aim both are alike; the interval is that of the
 * ratio of two Poisson counts.
 *
 * @param above people, 0 or more
 * @returns null where it is no reason to look
 */
export function heaping(above: number, below: number): RateRatio | null {
  const found = rateRatio({ events: above, exposure: 1 }, { events: below, exposure: 1 });
  return found && above > HEAPING.ratio * below && found.low > 1 ? found : null;
}
