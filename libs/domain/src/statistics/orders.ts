/**
 * How far two orders of the same things are apart. Scores, not places: a higher score stands higher. Tied scores are ties.
 */

/** Kendall's τ-b, −1 to 1 (Kendall 1945); null when one side is all ties. */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  return weighted(x, y, () => 1);
}

/** Weights of one pair from the ranks (0 = top) of its two members. */
type PairWeight = (rank: number, other: number) => number;

/** Hyperbolic weights of the two ranks, 1/(rank + 1), put together. */
const HYPERBOLIC = {
  sum: (rank, other) => 1 / (rank + 1) + 1 / (other + 1),
  product: (rank, other) => 1 / ((rank + 1) * (other + 1)),
} as const satisfies Record<string, PairWeight>;

/**
 * Kendall's τ in which exchanges near the top weigh more: hyperbolic weights, added unless said otherwise (Vigna 2015, WWW '15), mean of
 * the rankings by x and by y. −1 to 1; null when one side is all ties.
 */
export function weightedTau(
  x: readonly number[],
  y: readonly number[],
  together: keyof typeof HYPERBOLIC = 'sum',
): number | null {
  const byX = weightedTauRankedBy(x, y, x, y, together);
  const byY = weightedTauRankedBy(x, y, y, x, together);
  return byX === null || byY === null ? null : (byX + byY) / 2;
}

/** The same with the weights taken from one given order: by `rankBy`, highest first, ties by `thenBy`. */
export function weightedTauRankedBy(
  x: readonly number[],
  y: readonly number[],
  rankBy: readonly number[],
  thenBy: readonly number[],
  together: keyof typeof HYPERBOLIC = 'sum',
): number | null {
  const order = x
    .map((_, i) => i)
    .sort((i, j) => at(rankBy, j) - at(rankBy, i) || at(thenBy, j) - at(thenBy, i) || j - i);
  const ranks = new Array<number>(x.length).fill(0);
  order.forEach((item, rank) => (ranks[item] = rank));
  return weighted(x, y, (i, j) => HYPERBOLIC[together](at(ranks, i), at(ranks, j)));
}

function weighted(x: readonly number[], y: readonly number[], weight: (i: number, j: number) => number): number | null {
  let both = 0;
  let inX = 0;
  let inY = 0;
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const dx = Math.sign(at(x, i) - at(x, j));
      const dy = Math.sign(at(y, i) - at(y, j));
      const w = weight(i, j);
      both += dx * dy * w;
      inX += dx * dx * w;
      inY += dy * dy * w;
    }
  }
  return inX === 0 || inY === 0 ? null : both / Math.sqrt(inX * inY);
}

/** Spearman's footrule: places moved in total, 0 to ⌊m²/2⌋ (Diaconis & Graham 1977, JRSS B 39:262). */
export function footrule(places: readonly number[], others: readonly number[]): number {
  return places.reduce((sum, place, i) => sum + Math.abs(place - at(others, i)), 0);
}

/** The footrule as likeness: 1 the same order, 0 as far apart as can be; 1 for a single value. */
export function footruleLikeness(places: readonly number[], others: readonly number[]): number {
  const most = Math.floor(places.length ** 2 / 2);
  return most === 0 ? 1 : 1 - footrule(places, others) / most;
}

/** Place 1 for the highest score, and so on; equal scores keep the order in which they came. */
export function placesOf(scores: readonly number[]): number[] {
  const places = new Array<number>(scores.length).fill(0);
  scores
    .map((_, i) => i)
    .sort((i, j) => at(scores, j) - at(scores, i) || i - j)
    .forEach((item, index) => (places[item] = index + 1));
  return places;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
