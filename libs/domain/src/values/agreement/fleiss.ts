/** Fleiss' kappa with what it is made of. */
export interface Kappa {
  /** Share of agreeing pairs, mean over the items. */
  observed: number;
  /** The same by chance, from how often each category is used. */
  expected: number;
  /** Null when only one category is used at all. */
  kappa: number | null;
  /** Kappa divided by its standard error under chance; null with kappa. */
  z: number | null;
}

/**
 * Fleiss' kappa for items that all have the same number of raters (Fleiss 1971, Psychological Bulletin 76:378; standard error: Fleiss,
 * Nee & Landis 1979, 86:974). Krippendorff's alpha is preferred where answers are missing.
 *
 * @param items per item how many raters chose each category
 * @throws RangeError without items, with fewer than two raters, or when their number differs from item to item
 */
export function fleissKappa(items: readonly (readonly number[])[]): Kappa {
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const raters = sum(items[0] ?? []);
  if (raters < 2 || items.some((counts) => sum(counts) !== raters))
    throw new RangeError('every item needs the same number of raters, two or more');
  const answers = items.length * raters;
  const shares = items[0]!.map((_, c) => sum(items.map((counts) => counts[c]!)) / answers);
  const observed =
    sum(items.map((counts) => (sum(counts.map((n) => n * n)) - raters) / (raters * (raters - 1)))) / items.length;
  const expected = sum(shares.map((p) => p * p));
  if (1 - expected < 1e-12) return { observed, expected, kappa: null, z: null };
  const kappa = (observed - expected) / (1 - expected);
  const spread = sum(shares.map((p) => p * (1 - p)));
  const skew = sum(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  const variance = (2 / (spread ** 2 * answers * (raters - 1))) * (spread ** 2 - skew);
  return { observed, expected, kappa, z: kappa / Math.sqrt(variance) };
}
