const ascending = (a: number, b: number): number => a - b;

/**
 * Quantile of a list that need not be sorted: the smallest entry with at least that share of the list at or below it.
 *
 * @param q 0 to 1
 * @throws RangeError for an empty list
 */
export function quantile(list: readonly number[], q: number): number {
  if (list.length === 0) throw new RangeError('no quantile of nothing');
  return quantileOfSorted([...list].sort(ascending), q);
}

/** The same of a list that is sorted already and not empty. */
export function quantileOfSorted(sorted: readonly number[], q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!;
}

/** The central part of a list, by default 90 % of it, and its middle. */
export function central(list: readonly number[], level = 0.9): { median: number; low: number; high: number } {
  if (list.length === 0) throw new RangeError('no middle of nothing');
  const sorted = [...list].sort(ascending);
  const tail = (1 - level) / 2;
  return {
    median: quantileOfSorted(sorted, 0.5),
    low: quantileOfSorted(sorted, tail),
    high: quantileOfSorted(sorted, 1 - tail),
  };
}
