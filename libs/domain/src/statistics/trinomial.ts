import { gammaCdf, normalWidth } from './distributions';
import type { Interval } from './intervals';

/** Answers of three kinds: in favour, neither, against. Whole numbers, 0 or more. */
export interface Trinomial {
  up: number;
  level: number;
  down: number;
}

/** Share in favour minus share against, −1 to 1, with what is needed to judge it. */
export interface NetShare {
  n: number;
  estimate: number;
  /** Of one answer: up + down − (up − down)², as shares. */
  variance: number;
  /** Standard error of the estimate: √(variance / n). */
  error: number;
}

/** What is added to the answers before Wald's interval: three answers, of which a quarter in favour and a quarter against. */
const ADDED: Trinomial = { up: 0.75, level: 1.5, down: 0.75 };

/**
 * Net share of answers, as in the Net Promoter Score: (up − down) / n.
 *
 * @throws RangeError without answers
 */
export function netShare({ up, level, down }: Trinomial): NetShare {
  const n = up + level + down;
  if (!(n > 0)) throw new RangeError('a net share needs at least one answer');
  const estimate = (up - down) / n;
  const variance = Math.max(0, (up + down) / n - estimate ** 2);
  return { n, estimate, variance, error: Math.sqrt(variance / n) };
}

/** Wald's interval of a net share; too narrow below some hundred answers, kept to compare with others' figures. */
export function netWald(answers: Trinomial, level = 0.95): Interval {
  const { estimate, error } = netShare(answers);
  return around(estimate, normalWidth(level) * error);
}

/**
 * Adjusted Wald interval of a net share: three answers are added, then Wald (Rocks 2016, The American Statistician 70:365). The estimate
 * is that of the answers themselves, the interval lies around the adjusted one.
 *
 * @returns shares, −1 to 1
 */
export function netAdjustedWald(answers: Trinomial, level = 0.95): Interval {
  const adjusted = netWald(
    { up: answers.up + ADDED.up, level: answers.level + ADDED.level, down: answers.down + ADDED.down },
    level,
  );
  const { estimate } = netShare(answers);
  return { estimate, low: Math.max(-1, adjusted.low), high: Math.min(1, adjusted.high) };
}

/** How two independent groups differ. */
export interface NetDifference extends Interval {
  error: number;
  /** Two-sided, from the normal distribution; 1 when neither group varies and they agree, 0 when they don't. */
  p: number;
}

/** Net share of the first group minus that of the second, each with its own variance. */
export function netDifference(first: Trinomial, second: Trinomial, level = 0.95): NetDifference {
  const [one, other] = [netShare(first), netShare(second)];
  const estimate = one.estimate - other.estimate;
  const error = Math.hypot(one.error, other.error);
  // the square of a standard normal is chi-squared with one degree of freedom
  const p = error > 0 ? 1 - gammaCdf(0.5, (estimate / error) ** 2 / 2) : estimate === 0 ? 1 : 0;
  return { ...around(estimate, normalWidth(level) * error), error, p };
}

const around = (estimate: number, half: number): Interval => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
});
