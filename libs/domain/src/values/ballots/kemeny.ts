import { schulze } from './schulze';

/** The table of subsets doubles with each value: 2^16 · 16 numbers is what a page may wait for. */
export const MOST_VALUES_FOR_KEMENY = 16;

/** So many of the optimal orders are written out at most; how many there are is counted all the same. */
export const MOST_ORDERS_LISTED = 24;

export interface KemenyOrder {
  /** Values from the highest to the lowest; of several optimal orders the one nearest to Schulze's, then to the order of the list. */
  order: number[];
  /** The optimal orders, `order` first, at most `MOST_ORDERS_LISTED`. */
  orders: number[][];
  /** How many optimal orders there are. */
  count: number;
  /** Per value the places it has among all optimal orders, 1 the highest. */
  places: { low: number; high: number }[];
  /** Judgements on pairs that the order goes against, summed over people: the least possible. */
  distance: number;
  /** Judgements on pairs that it agrees with. */
  score: number;
}

/**
 * The Kemeny–Young order: it goes against the fewest judgements on pairs (Young & Levenglick 1978, SIAM Journal on Applied Mathematics
 * 35:285). Exact, by dynamic programming over subsets, 2^m · m steps.
 *
 * @param pairs pairs[i][j]: how many people rank i above j
 * @throws RangeError above `MOST_VALUES_FOR_KEMENY` values
 */
export function kemeny(pairs: readonly (readonly number[])[]): KemenyOrder {
  const size = pairs.length;
  if (size > MOST_VALUES_FOR_KEMENY) throw new RangeError(`exact only up to ${MOST_VALUES_FOR_KEMENY} values`);
  const table = subsets(pairs);
  const distance = table.least[table.full]!;
  const judgements = pairs.reduce((all, row, i) => row.reduce((sum, n, j) => sum + (i === j ? 0 : n), all), 0);
  const ways = countWays(table, size);
  const prefer = preference(pairs);
  const orders = listOrders(table, prefer, MOST_ORDERS_LISTED);
  return {
    order: orders[0]!,
    orders,
    count: ways.fromTop[table.full]!,
    places: optimalPlaces(table, ways, size),
    distance,
    score: judgements - distance,
  };
}

/** One optimal order, without counting or listing the others: what a resample needs. */
export function kemenyOrder(pairs: readonly (readonly number[])[]): number[] {
  if (pairs.length > MOST_VALUES_FOR_KEMENY) throw new RangeError(`exact only up to ${MOST_VALUES_FOR_KEMENY} values`);
  return listOrders(subsets(pairs), preference(pairs), 1)[0]!;
}

interface Subsets {
  full: number;
  /** Fewest judgements that an order of this subset goes against, if it stands at the top. */
  least: Float64Array;
  /** What it costs to place value c right below this subset: people who rank c above a member of it. */
  cost: (value: number, subset: number) => number;
}

function subsets(pairs: readonly (readonly number[])[]): Subsets {
  const size = pairs.length;
  const full = 2 ** size - 1;
  const costs = pairs.map((row) => {
    const sums = new Float64Array(full + 1);
    for (let subset = 1; subset <= full; subset += 1)
      sums[subset] = sums[subset & (subset - 1)]! + row[31 - Math.clz32(subset & -subset)]!;
    return sums;
  });
  const least = new Float64Array(full + 1);
  for (let subset = 1; subset <= full; subset += 1) {
    let best = Infinity;
    for (let value = 0; value < size; value += 1) {
      if (!(subset & (1 << value))) continue;
      const rest = subset ^ (1 << value);
      const sum = least[rest]! + costs[value]![rest]!;
      if (sum < best) best = sum;
    }
    least[subset] = best;
  }
  return { full, least, cost: (value, subset) => costs[value]![subset]! };
}

/** Values that may be the lowest of this subset in an optimal order of it. */
function lowest({ least, cost }: Subsets, subset: number): number[] {
  const values: number[] = [];
  for (let value = 0, rest = subset; rest; value += 1, rest >>>= 1)
    if (rest & 1) {
      const others = subset ^ (1 << value);
      if (least[others]! + cost(value, others) === least[subset]!) values.push(value);
    }
  return values;
}

/** How many optimal orders lead to each subset from the top, and from it on to the whole. */
function countWays(table: Subsets, size: number): { fromTop: Float64Array; toBottom: Float64Array } {
  const fromTop = new Float64Array(table.full + 1);
  const toBottom = new Float64Array(table.full + 1);
  fromTop[0] = 1;
  for (let subset = 1; subset <= table.full; subset += 1)
    for (const value of lowest(table, subset)) fromTop[subset]! += fromTop[subset ^ (1 << value)]!;
  toBottom[table.full] = 1;
  for (let subset = table.full; subset > 0 && size > 0; subset -= 1)
    if (toBottom[subset]! > 0)
      for (const value of lowest(table, subset)) toBottom[subset ^ (1 << value)]! += toBottom[subset]!;
  return { fromTop, toBottom };
}

function optimalPlaces(table: Subsets, ways: ReturnType<typeof countWays>, size: number): KemenyOrder['places'] {
  const places = Array.from({ length: size }, () => ({ low: size, high: 1 }));
  for (let subset = 1; subset <= table.full; subset += 1) {
    if (ways.toBottom[subset] === 0) continue;
    const place = bits(subset);
    for (const value of lowest(table, subset)) {
      const range = places[value]!;
      range.low = Math.min(range.low, place);
      range.high = Math.max(range.high, place);
    }
  }
  return places;
}

/** Rank of each value in the order that decides between optimal ones. */
function preference(pairs: readonly (readonly number[])[]): number[] {
  const { places } = schulze(pairs);
  const ranks = new Array<number>(pairs.length).fill(0);
  places
    .map((_, value) => value)
    .sort((a, b) => places[a]! - places[b]! || a - b)
    .forEach((value, rank) => (ranks[value] = rank));
  return ranks;
}

/** Optimal orders from the bottom up, the least preferred value lowest first. */
function listOrders(table: Subsets, prefer: readonly number[], most: number): number[][] {
  const orders: number[][] = [];
  const descend = (subset: number, below: readonly number[]): void => {
    if (orders.length >= most) return;
    if (subset === 0) {
      orders.push([...below]);
      return;
    }
    const choices = lowest(table, subset).sort((a, b) => prefer[b]! - prefer[a]!);
    for (const value of choices) descend(subset ^ (1 << value), [value, ...below]);
  };
  descend(table.full, []);
  return orders;
}

function bits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest; rest &= rest - 1) count += 1;
  return count;
}
