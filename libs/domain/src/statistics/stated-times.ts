import { quantileInterval } from './quantile-interval';

/** A step of an ordered scale on which people say how long something took. */
export interface StatedStep<Step extends number = number> {
  step: Step;
  count: number;
  /** Of everybody who said it, up to and with this step: 0 to 1. */
  share: number;
}

export interface StatedTimes<Step extends number = number> {
  n: number;
  steps: StatedStep<Step>[];
  /** The step on which the middle one lies, and between which steps it lies with 95 %. */
  median: StatedQuantile<Step> | null;
  p90: StatedQuantile<Step> | null;
}

/** A quantile that lies on a step, never between two: what is said is heaped on the steps. */
export interface StatedQuantile<Step extends number = number> {
  step: Step;
  low: Step | null;
  /** Null where even the longest does not bound it: of p90 below 36 values. */
  high: Step | null;
}

/**
 * Times that people state on a few steps (metric M20): cumulative shares, and the steps of the median and of the 90th percentile. Nothing
 * is interpolated.
 *
 * @param counts how many said each step
 * @param order the steps, ascending
 * @param effective number of independent answers, at most `n`, where one person says it several times
 */
export function statedTimes<Step extends number>(
  counts: Readonly<Partial<Record<Step, number>>>,
  order: readonly Step[],
  effective?: number,
): StatedTimes<Step> {
  const of = (step: Step): number => counts[step] ?? 0;
  const n = order.reduce((sum, step) => sum + of(step), 0);
  let passed = 0;
  const steps = order.map((step) => {
    passed += of(step);
    return { step, count: of(step), share: n === 0 ? 0 : passed / n };
  });
  const at = (share: number): Step => steps.find((one) => one.share >= share - 1e-12)!.step;
  const quantile = (q: number): StatedQuantile<Step> | null => {
    if (n === 0) return null;
    const independent = Math.max(1, Math.floor(effective ?? n));
    const { low, high } = quantileInterval(independent, q);
    return {
      step: at(q),
      low: low === null ? null : at(low / independent),
      high: high === null ? null : at(high / independent),
    };
  };
  return { n, steps, median: quantile(0.5), p90: quantile(0.9) };
}
