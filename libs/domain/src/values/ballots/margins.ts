import { schulzeOrder } from './schulze';

/**
 * Finds Kemeny orders of many matrices of one size, one after another, as resampling needs it. Only margins matter to Kemeny's order: how
 * many more rank i above j than the other way round. Whoever strictly beats everybody outside a set stands above them in every Kemeny order
 * (extended Condorcet criterion, Truchon 1998), so the exact search runs inside such sets only, and where the majorities agree with one
 * another there is nothing to search.
 *
 * @param size at most `MOST_VALUES_FOR_KEMENY` values
 */
export function kemenySolver(size: number): (margins: Float64Array) => number[] {
  const least = new Float64Array(2 ** size);
  const costs = Array.from({ length: size }, () => new Float64Array(2 ** size));

  /** The members in an order that goes against the fewest, by dynamic programming over their subsets. */
  function search(members: readonly number[], margins: Float64Array, rank: readonly number[]): number[] {
    const full = 2 ** members.length - 1;
    for (let value = 0; value < members.length; value += 1) {
      const row = costs[value]!;
      for (let subset = 1; subset <= full; subset += 1) {
        const other = members[31 - Math.clz32(subset & -subset)]!;
        row[subset] = row[subset & (subset - 1)]! + margins[members[value]! * size + other]!;
      }
    }
    for (let subset = 1; subset <= full; subset += 1) {
      let best = Infinity;
      for (let rest = subset; rest; rest &= rest - 1) {
        const value = 31 - Math.clz32(rest & -rest);
        const others = subset ^ (1 << value);
        const sum = least[others]! + costs[value]![others]!;
        if (sum < best) best = sum;
      }
      least[subset] = best;
    }
    const order: number[] = [];
    for (let subset = full; subset;) {
      const lowest = members
        .map((_, value) => value)
        .filter((value) => subset & (1 << value))
        .filter((value) => least[subset ^ (1 << value)]! + costs[value]![subset ^ (1 << value)]! === least[subset])
        .reduce((worst, value) => (rank[members[value]!]! > rank[members[worst]!]! ? value : worst));
      order.unshift(members[lowest]!);
      subset ^= 1 << lowest;
    }
    return order;
  }

  return (margins) => {
    const sets = dominantSets(margins, size);
    if (sets.every(({ length }) => length === 1)) return sets.flat();
    const pairs = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => Math.max(0, margins[i * size + j]!)),
    );
    const rank = new Array<number>(size).fill(0);
    schulzeOrder(pairs).order.forEach((value, i) => (rank[value] = i));
    return sets.flatMap((members) => (members.length === 1 ? members : search(members, margins, rank)));
  };
}

/**
 * The values in groups, highest first, of which each strictly beats everybody below it: as small as possible. Scores are majorities won, a
 * tie is half; the first k by score are such a group if together they have as many as k values can have.
 */
export function dominantSets(margins: Float64Array, size: number): number[][] {
  const scores = Array.from({ length: size }, (_, i) => {
    let score = 0;
    for (let j = 0; j < size; j += 1) if (i !== j) score += (Math.sign(margins[i * size + j]!) + 1) / 2;
    return score;
  });
  const byScore = scores.map((_, value) => value).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const sets: number[][] = [];
  let open: number[] = [];
  let sum = 0;
  byScore.forEach((value, i) => {
    open.push(value);
    sum += scores[value]!;
    const k = i + 1;
    if (sum === (k * (k - 1)) / 2 + k * (size - k)) {
      sets.push(open);
      open = [];
    }
  });
  return sets;
}
