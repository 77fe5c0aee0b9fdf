/**
 * p-values adjusted for being many on one page (Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57:289): of those
 * that are then at most q, a share of q is expected to be chance.
 *
 * @param ps each 0 to 1, in any order
 * @returns adjusted, in the same order, never above 1
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const adjusted = ps.map(() => 1);
  let least = 1;
  const descending = ps.map((p, i) => ({ p, i })).sort((a, b) => b.p - a.p);
  for (const [place, { p, i }] of descending.entries()) {
    least = Math.min(least, (p * ps.length) / (ps.length - place));
    adjusted[i] = least;
  }
  return adjusted;
}
