/** Who wins against each other one by majority (Condorcet 1785); null when nobody does. */
export function condorcetWinner(pairs: readonly (readonly number[])[]): number | null {
  const winner = pairs.findIndex((row, i) => row.every((count, j) => i === j || count > pairs[j]![i]!));
  return winner < 0 ? null : winner;
}

/**
 * Circles of majorities: a above b, b above c, c above a, each by more people than the other way round. One shortest circle for each set
 * of values that can't be put in any order without going against a majority; it begins with the value that comes first in the list.
 * Where a pair is even, no majority is hurt either way.
 */
export function majorityCycles(pairs: readonly (readonly number[])[]): number[][] {
  const beats = (i: number, j: number): boolean => pairs[i]![j]! > pairs[j]![i]!;
  const found: number[][] = [];
  const entangled = new Set<number>();
  for (let start = 0; start < pairs.length; start += 1) {
    if (entangled.has(start)) continue;
    const circle = shortestCircle(start, pairs.length, beats);
    if (!circle) continue;
    found.push(circle);
    const forth = reachable(start, pairs.length, beats);
    const back = reachable(start, pairs.length, (i, j) => beats(j, i));
    [...forth].filter((value) => back.has(value)).forEach((value) => entangled.add(value));
  }
  return found;
}

type Beats = (i: number, j: number) => boolean;

/** Breadth first from `start` until something beats it; null if nothing that it reaches does. */
function shortestCircle(start: number, values: number, beats: Beats): number[] | null {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at !== start && beats(at, start)) {
      const circle = [at];
      while (circle[0] !== start) circle.unshift(cameFrom.get(circle[0]!)!);
      return circle;
    }
    for (let next = 0; next < values; next += 1)
      if (next !== start && !cameFrom.has(next) && beats(at, next)) {
        cameFrom.set(next, at);
        queue.push(next);
      }
  }
  return null;
}

function reachable(start: number, values: number, beats: Beats): Set<number> {
  const seen = new Set([start]);
  for (const at of seen) for (let next = 0; next < values; next += 1) if (beats(at, next)) seen.add(next);
  return seen;
}
