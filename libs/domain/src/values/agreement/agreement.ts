import { percentileInterval, resampleCounts } from '../../statistics';
import { krippendorffAlpha, rawPairwiseAgreement } from './krippendorff';
import type { Alpha } from './krippendorff';

/** What one person says of each item, as the number of a category; null: nothing, or unsure. */
export type Verdicts = readonly (number | null)[];

/** Alpha of a group of people with the interval around it, and raw agreement beside it. */
export interface Agreement {
  status: Alpha['status'];
  /** Krippendorff's alpha; null unless the status is ok. */
  alpha: number | null;
  /** Central 95 % of the resamples; null without alpha, and when too many resamples had none. */
  low: number | null;
  high: number | null;
  /** Share of pairs of people who say the same of the same item; null when there is no such pair. */
  raw: number | null;
  /** People with at least one verdict. */
  raters: number;
}

export interface AgreementOptions {
  /** How many categories there are; two for the line: for and against. */
  categories?: number;
  /** The same text gives the same interval. */
  seed: string;
  resamples?: number;
  level?: number;
}

/** How often each category was given to each item. */
export function countVerdicts(people: readonly Verdicts[], items: number, categories = 2): number[][] {
  const counts = Array.from({ length: items }, () => new Array<number>(categories).fill(0));
  for (const verdicts of people)
    verdicts.forEach((category, item) => {
      if (category !== null) counts[item]![category]! += 1;
    });
  return counts;
}

/**
 * Agreement of people with its bootstrap interval: people are drawn anew, the items stay (metrics B.0.9 and M1).
 *
 * @param items how many items there are
 */
export function agreement(people: readonly Verdicts[], items: number, options: AgreementOptions): Agreement {
  const { categories = 2, seed, resamples, level = 0.95 } = options;
  const raters = people.filter((verdicts) => verdicts.some((category) => category !== null));
  const counts = countVerdicts(raters, items, categories);
  const whole = krippendorffAlpha(counts);
  const raw = rawPairwiseAgreement(counts);
  if (whole.status !== 'ok') return { ...whole, low: null, high: null, raw, raters: raters.length };
  const interval = centred(resampledAlphas(raters, items, categories, seed, resamples), whole.alpha, level);
  return { ...whole, low: interval?.low ?? null, high: interval?.high ?? null, raw, raters: raters.length };
}

/**
 * The percentile interval, moved by the bias of the resamples: a person drawn twice agrees with themselves, which lifts alpha by about
 * (1 − alpha) / people (Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 10).
 */
function centred(
  alphas: readonly (number | null)[],
  alpha: number,
  level: number,
): { low: number; high: number } | null {
  const interval = percentileInterval(alphas, level);
  if (!interval) return null;
  const known = alphas.filter((one) => one !== null);
  const bias = known.reduce((sum, one) => sum + one, 0) / known.length - alpha;
  return { low: Math.min(alpha, interval.low - bias), high: Math.max(alpha, Math.min(1, interval.high - bias)) };
}

function resampledAlphas(
  raters: readonly Verdicts[],
  items: number,
  categories: number,
  seed: string,
  resamples: number | undefined,
): (number | null)[] {
  const people = raters.map((verdicts) =>
    verdicts.flatMap((category, item) => (category === null ? [] : [item * categories + category])),
  );
  const alphas: (number | null)[] = [];
  const cells = items * categories;
  resampleCounts(people, { cells, seed, resamples }, (counts) => {
    const rows = Array.from({ length: items }, (_, i) => counts.subarray(i * categories, (i + 1) * categories));
    alphas.push(krippendorffAlpha(rows).alpha);
  });
  return alphas;
}

/**
 * What each item does to the agreement: alpha of all items less alpha without it. Below zero: the item pulls agreement down. Null where
 * either has no value.
 */
export function contributions(items: readonly ArrayLike<number>[]): (number | null)[] {
  const whole = krippendorffAlpha(items);
  return items.map((_, item) => {
    const rest = krippendorffAlpha(items.filter((__, other) => other !== item));
    return whole.alpha === null || rest.alpha === null ? null : whole.alpha - rest.alpha;
  });
}
