import { central, percentileInterval } from '../../statistics';
import { pairMatrix } from './ballot';
import type { BallotOrder } from './ballot';
import { kendallW } from './concordance';
import type { Concordance } from './concordance';
import { condorcetWinner, majorityCycles } from './condorcet';
import { MOST_VALUES_FOR_KEMENY, kemeny } from './kemeny';
import { schulzeOrder } from './schulze';

/** Orders of fewer people are shown to nobody: they are attitudes. */
export const BALLOTS_THRESHOLD = 10;

export interface PerceivedOptions {
  /** How many values there are. */
  values: number;
  /** What a person didn't rank stands below what they did. */
  unrankedLast: boolean;
}

/** The order in which people believe the values stand. Values are numbers from 0; places begin with 1, the highest. */
export interface PerceivedOrder {
  people: number;
  /** Kemeny's order, exact; Schulze's beyond 16 values. */
  method: 'kemeny' | 'schulze';
  /** Values from the highest to the lowest. */
  order: number[];
  /** How many orders fit the ballots equally well; 1 for Schulze's. */
  orders: number;
  /** Per value the places it has among those orders: equal unless several fit. */
  places: { low: number; high: number }[];
  /** Judgements on pairs that the order goes against, and those that it agrees with. */
  distance: number;
  score: number;
  /** Stands above each other value by majority; null when none does. */
  winner: number | null;
  /** Circles of majorities, by one each: no order satisfies the majority on every pair. */
  cycles: number[][];
  /** How strongly people agree among themselves; null when they can't be compared. */
  concordance: Concordance | null;
  /** pairs[i][j]: how many people rank i above j. */
  pairs: number[][];
}

/** The perceived order of the values (metric M3). */
export function perceivedOrder(ballots: readonly BallotOrder[], options: PerceivedOptions): PerceivedOrder {
  const { values, unrankedLast } = options;
  return orderOfPairs(pairMatrix(ballots, values, unrankedLast), {
    people: ballots.reduce((sum, { times = 1 }) => sum + times, 0),
    concordance: kendallW(comparable(ballots, options), values),
  });
}

/** Orders that say something of every value: one that leaves out a value, and doesn't mean it to stand last, can't be compared. */
export function comparable(
  ballots: readonly BallotOrder[],
  { values, unrankedLast }: PerceivedOptions,
): readonly BallotOrder[] {
  if (unrankedLast) return ballots;
  return ballots.filter(({ places }) => places.length === values && places.every((place) => place !== null));
}

/** The same when a database has counted the pairs already. */
export function orderOfPairs(pairs: number[][], rest: Pick<PerceivedOrder, 'people' | 'concordance'>): PerceivedOrder {
  const common = { ...rest, winner: condorcetWinner(pairs), cycles: majorityCycles(pairs), pairs };
  if (pairs.length <= MOST_VALUES_FOR_KEMENY) {
    const { order, count, places, distance, score } = kemeny(pairs);
    return { ...common, method: 'kemeny', order, orders: count, places, distance, score };
  }
  const { places, order } = schulzeOrder(pairs);
  const [distance, score] = againstAndWith(order, pairs);
  return {
    ...common,
    method: 'schulze',
    order,
    orders: 1,
    places: places.map((place) => ({ low: place, high: place + places.filter((one) => one === place).length - 1 })),
    distance,
    score,
  };
}

function againstAndWith(order: readonly number[], pairs: readonly (readonly number[])[]): [number, number] {
  let against = 0;
  let agreeing = 0;
  order.forEach((high, i) =>
    order.slice(i + 1).forEach((low) => {
      against += pairs[low]![high]!;
      agreeing += pairs[high]![low]!;
    }),
  );
  return [against, agreeing];
}

/** Per value its place with the central 90 % of the draws. */
export function placeIntervals(draws: readonly (readonly number[])[]): { median: number; low: number; high: number }[] {
  return (draws[0] ?? []).map((_, value) => central(draws.map((places) => places[value]!)));
}

/** above[v][w]: share of draws in which v stands above w; null on the diagonal. */
export function shareAbove(draws: readonly (readonly number[])[]): (number | null)[][] {
  const size = draws[0]?.length ?? 0;
  return Array.from({ length: size }, (_, v) =>
    Array.from({ length: size }, (__, w) =>
      v === w ? null : draws.filter((places) => places[v]! < places[w]!).length / draws.length,
    ),
  );
}

/** How firmly each pair of neighbours stands: share of draws that keep the upper one above the lower one. */
export function neighbourStability(order: readonly number[], draws: readonly (readonly number[])[]): number[] {
  return order.slice(0, -1).map((upper, i) => {
    const lower = order[i + 1]!;
    return draws.filter((places) => places[upper]! < places[lower]!).length / draws.length;
  });
}

/** A figure with the central part of what it is in the draws: distances between orders. */
export function intervalOver<Draw>(
  draws: readonly Draw[],
  figure: (draw: Draw) => number | null,
  level = 0.9,
): { low: number; high: number } | null {
  return percentileInterval(draws.map(figure), level);
}
