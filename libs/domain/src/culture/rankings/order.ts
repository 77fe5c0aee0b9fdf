import { central, footrule, kendallTauB, placesOf, weightedTau, weightedTauRankedBy } from '../../statistics';

/** An order of the values, as it is declared, believed or lived. */
export interface OrderOfValues {
  /** Per value its place, 1 the highest; equal places are shared; null where it has none. */
  places: readonly (number | null)[];
  /** What the places may be instead, one row per draw; null for an order that is known exactly. */
  draws: readonly (readonly (number | null)[])[] | null;
}

/** A figure with the central 90 % of its draws; both ends are the figure where nothing is uncertain. */
export interface Drawn {
  estimate: number;
  low: number;
  high: number;
}

/** How far two orders are apart, over the values that stand in both. */
export interface OrderDistance {
  /** How many values are compared. */
  values: number;
  /** Kendall's τ-b, −1 to 1; null where one of them is all ties. */
  tau: Drawn | null;
  /** The same with the top weighing more: weights 1/(rank + 1) of the declared place, added (Vigna 2015). */
  weightedTau: Drawn | null;
  /** Places moved in total (Spearman's footrule), 0 to ⌊values²/2⌋. */
  moved: Drawn;
}

const LEVEL = 0.9;

/**
 * How far apart two orders are (metric M4). Values that stand in only one of them are left out and the rest renumbered. Two uncertain
 * orders are independent of each other: their draws are paired as they come.
 *
 * @param declared places by which the top-weighted distance weighs; values without one weigh least, and without any both orders decide
 * @returns null with fewer than two values in common
 */
export function orderDistance(
  first: OrderOfValues,
  second: OrderOfValues,
  declared: readonly (number | null)[],
): OrderDistance | null {
  const common = first.places.flatMap((place, v) => (place !== null && second.places[v] != null ? [v] : []));
  if (common.length < 2) return null;
  const weights = common.map((v) => -(declared[v] ?? Infinity));
  const scores = (places: readonly (number | null)[]) => common.map((v) => -(places[v] ?? Infinity));
  const top = (x: number[], y: number[]) =>
    weights.every((weight) => weight === -Infinity) ? weightedTau(x, y) : weightedTauRankedBy(x, y, weights, x);
  const of = (figure: (x: number[], y: number[]) => number | null): Drawn | null => {
    const estimate = figure(scores(first.places), scores(second.places));
    if (estimate === null) return null;
    const rows = Math.min(first.draws?.length ?? Infinity, second.draws?.length ?? Infinity);
    if (rows === Infinity || rows === 0) return { estimate, low: estimate, high: estimate };
    const drawn = Array.from({ length: rows }, (_, i) =>
      figure(scores(first.draws?.[i] ?? first.places), scores(second.draws?.[i] ?? second.places)),
    ).flatMap((one) => one ?? []);
    const { low, high } = central(drawn, LEVEL);
    return { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate) };
  };
  return {
    values: common.length,
    tau: of(kendallTauB),
    weightedTau: of(top),
    moved: of((x, y) => footrule(placesOf(x), placesOf(y)))!,
  };
}

/** Where one value stands in an order, with its neighbours. */
export interface Position {
  place: number;
  /** Central 90 % of the draws. */
  low: number;
  high: number;
  /** The values right above and right below, and how probable it is that the order of the two is so; null at the ends. */
  above: Neighbour | null;
  below: Neighbour | null;
}

export interface Neighbour {
  value: number;
  /** 1 in an order that is known exactly. */
  probability: number;
}

/** Place and neighbours of one value (metric M6); null where it has no place. */
export function positionOf(order: OrderOfValues, value: number): Position | null {
  const place = order.places[value] ?? null;
  if (place === null) return null;
  const ranked = order.places
    .map((at, v) => ({ at, v }))
    .filter((one): one is { at: number; v: number } => one.at !== null)
    .sort((a, b) => a.at - b.at || a.v - b.v);
  const index = ranked.findIndex(({ v }) => v === value);
  const neighbour = (other: { v: number } | undefined, isAbove: boolean): Neighbour | null =>
    other
      ? { value: other.v, probability: probabilityAbove(order, isAbove ? other.v : value, isAbove ? value : other.v) }
      : null;
  const own = order.draws?.flatMap((places) => places[value] ?? []) ?? [];
  const { low, high } = own.length ? central(own, LEVEL) : { low: place, high: place };
  return { place, low, high, above: neighbour(ranked[index - 1], true), below: neighbour(ranked[index + 1], false) };
}

/** How probable it is that one value stands above another: the share of draws, or 0 and 1 in an order known exactly. */
export function probabilityAbove({ places, draws }: OrderOfValues, upper: number, lower: number): number {
  const isAbove = (row: readonly (number | null)[]): boolean => (row[upper] ?? Infinity) < (row[lower] ?? Infinity);
  if (!draws || draws.length === 0) return isAbove(places) ? 1 : 0;
  return draws.filter(isAbove).length / draws.length;
}

/**
 * The sham gap (metric M7): how many places lower the value is lived than declared. A signal only where the interval leaves out zero.
 *
 * @returns null where it has no place in one of them
 */
export function shamGap(
  declared: OrderOfValues,
  lived: OrderOfValues,
  value: number,
): (Drawn & { signal: boolean }) | null {
  const common = declared.places.flatMap((place, v) => (place !== null && lived.places[v] != null ? [v] : []));
  if (!common.includes(value)) return null;
  const among = (places: readonly (number | null)[]) =>
    1 + common.filter((v) => (places[v] ?? Infinity) < (places[value] ?? Infinity)).length;
  const promised = among(declared.places);
  const drawn = lived.draws?.map((places) => among(places) - promised) ?? [];
  const estimate = among(lived.places) - promised;
  const { low, high } = drawn.length ? central(drawn, LEVEL) : { low: estimate, high: estimate };
  return { estimate, low, high, signal: low > 0 || high < 0 };
}

/** A pair that surely stands one way round in one order and the other way round in another. */
export interface Inversion {
  /** Stands above in the first order and below in the second. */
  upper: number;
  lower: number;
  /** That it is so in the second order. */
  probability: number;
}

/**
 * The pairs that stand the other way round in the second order, the surest first and of equally sure ones those that matter most in the
 * first order.
 *
 * @param sure from which probability on, in both orders
 */
export function inversions(first: OrderOfValues, second: OrderOfValues, sure: number): Inversion[] {
  const found: Inversion[] = [];
  const values = first.places.flatMap((place, v) => (place !== null && second.places[v] != null ? [v] : []));
  values.sort((a, b) => first.places[a]! - first.places[b]! || a - b);
  for (const [i, upper] of values.entries())
    for (const lower of values.slice(i + 1)) {
      if (first.places[upper] === first.places[lower]) continue;
      const probability = probabilityAbove(second, lower, upper);
      if (probability >= sure && probabilityAbove(first, upper, lower) >= sure)
        found.push({ upper, lower, probability });
    }
  return found.sort((a, b) => b.probability - a.probability);
}
