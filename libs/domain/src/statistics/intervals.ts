import { gammaQuantile, normalWidth } from './distributions';

/** An estimate with the interval around it. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

const WIDTH_95 = normalWidth(0.95);

/**
 * Interval of a proportion (Wilson 1927). Trials may be fractional, as effective numbers are.
 *
 * @param successes 0 to trials
 * @param trials above 0
 * @returns shares, 0 to 1
 */
export function wilson(successes: number, trials: number, level = 0.95): Interval {
  const z = level === 0.95 ? WIDTH_95 : normalWidth(level);
  const p = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (p + (z * z) / (2 * trials)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials))) / scale;
  // at the ends the exact limit is the end itself; floating point would miss it by 1e-17
  return { estimate: p, low: p === 0 ? 0 : Math.max(0, centre - half), high: p === 1 ? 1 : Math.min(1, centre + half) };
}

/** Difference of two independent proportions, first minus second (Newcombe 1998, Statistics in Medicine 17:873, method 10). */
export function newcombe(first: Interval, second: Interval): Interval {
  const d = first.estimate - second.estimate;
  return {
    estimate: d,
    low: d - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: d + Math.hypot(first.high - first.estimate, second.estimate - second.low),
  };
}

/**
 * Rate of events per unit of exposure with its exact Poisson interval (Garwood 1936).
 *
 * @param events 0 or more
 * @param exposure above 0, in whatever unit the rate is wanted per
 */
export function poissonRate(events: number, exposure: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return {
    estimate: events / exposure,
    // chi-squared quantile(q, 2k) / 2 = gamma quantile(q, k)
    low: events === 0 ? 0 : gammaQuantile(tail, events) / exposure,
    high: gammaQuantile(1 - tail, events + 1) / exposure,
  };
}
