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

/**
 * Quantile with interpolation between neighbours (type 7 of Hyndman & Fan 1996, The American Statistician 50:361): what PostgreSQL's
 * `percentile_cont`, NumPy and R give unless told otherwise.
 *
 * @param q 0 to 1
 * @throws RangeError for an empty list
 */
export function quantileType7(list: readonly number[], q: number): number {
  if (list.length === 0) throw new RangeError('no quantile of nothing');
  const sorted = [...list].sort(ascending);
  const place = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (place - Math.floor(place)) * (high - low);
}
