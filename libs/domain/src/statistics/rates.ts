import { betaQuantile, binomialProbabilities } from './distributions';
import type { Interval } from './intervals';

/** Events, and the exposure in which they happened: contacts, customers, weeks. */
export interface Exposed {
  /** Whole, 0 or more. */
  readonly events: number;
  /** Above 0, in the same unit on both sides. */
  readonly exposure: number;
}

/** How many times as often: an estimate of 2 is twice the rate. */
export interface RateRatio extends Interval {
  /** Two-sided p-value of "the rates are the same". */
  readonly p: number;
}

/** As R does: equal probabilities that differ in the last digits of floating point count as equal. */
const EQUAL = 1 + 1e-7;

/**
 * Ratio of two Poisson rates, first over second, exact: given how many events there were together, those of the first are binomial
 * (Przyborowski & Wilenski 1940; Clopper & Pearson 1934), which is what `poisson.test` of R does.
 *
 * @returns `low` may be 0, `high` and `estimate` Infinity where nothing happened on the second side; null where nothing happened at all
 */
export function rateRatio(first: Exposed, second: Exposed, level = 0.95): RateRatio | null {
  const total = first.events + second.events;
  if (total === 0) return null;
  const tail = (1 - level) / 2;
  const odds = (share: number): number => (share / (1 - share)) * (second.exposure / first.exposure);
  const low = first.events === 0 ? 0 : betaQuantile(tail, first.events, second.events + 1);
  const high = second.events === 0 ? 1 : betaQuantile(1 - tail, first.events + 1, second.events);
  const expected = binomialProbabilities(total, first.exposure / (first.exposure + second.exposure));
  const seen = expected[first.events]! * EQUAL;
  return {
    estimate: second.events === 0 ? Infinity : odds(first.events / total),
    low: odds(low),
    high: second.events === 0 ? Infinity : odds(high),
    p: Math.min(
      1,
      expected.reduce((sum, probability) => (probability <= seen ? sum + probability : sum), 0),
    ),
  };
}
