import fc from 'fast-check';
import { condorcetWinner, majorityCycles } from './condorcet';
import { MOST_ORDERS_LISTED, kemeny, kemenyOrder } from './kemeny';

/** Pair counts of two to six values. */
const PAIRS = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
  )
  .map((rows) => rows.map((row, i) => row.map((n, j) => (i === j ? 0 : n))));

function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((rest) =>
    Array.from({ length: size }, (_, at) => [...rest.slice(0, at), size - 1, ...rest.slice(at)]),
  );
}
const against = (order: readonly number[], pairs: readonly number[][]): number =>
  order.reduce((sum, high, i) => order.slice(i + 1).reduce((rest, low) => rest + pairs[low]![high]!, sum), 0);

it('finds what trying all orders finds: the least distance, how many orders reach it and the places they give', () => {
  fc.assert(
    fc.property(PAIRS, (pairs) => {
      const all = permutations(pairs.length).map((order) => ({ order, distance: against(order, pairs) }));
      const least = Math.min(...all.map(({ distance }) => distance));
      const best = all.filter(({ distance }) => distance === least).map(({ order }) => order);
      const found = kemeny(pairs);
      expect(found.distance).toBe(least);
      expect(found.count).toBe(best.length);
      expect(best).toContainEqual(found.order);
      expect(kemenyOrder(pairs)).toEqual(found.order);
      expect(found.orders).toHaveLength(Math.min(best.length, MOST_ORDERS_LISTED));
      found.places.forEach((range, value) => {
        const places = best.map((order) => order.indexOf(value) + 1);
        expect(range).toEqual({ low: Math.min(...places), high: Math.max(...places) });
      });
    }),
  );
});

it('puts a Condorcet winner first; a circle means that no order satisfies every majority', () => {
  fc.assert(
    fc.property(PAIRS, (pairs) => {
      const { order } = kemeny(pairs);
      const winner = condorcetWinner(pairs);
      if (winner !== null) expect(order[0]).toBe(winner);
      const hurt = (row: readonly number[]): boolean =>
        row.some((high, i) => row.slice(i + 1).some((low) => pairs[low]![high]! > pairs[high]![low]!));
      const circles = majorityCycles(pairs);
      expect(circles.length > 0).toBe(permutations(pairs.length).every(hurt));
      for (const circle of circles)
        circle.forEach((value, i) => {
          const next = circle[(i + 1) % circle.length]!;
          expect(pairs[value]![next]!).toBeGreaterThan(pairs[next]![value]!);
        });
    }),
  );
});

it('counts orders without writing all of them out', () => {
  const silent = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  const { count, orders, places } = kemeny(silent);
  expect(count).toBe(3_628_800);
  expect(orders).toHaveLength(MOST_ORDERS_LISTED);
  expect(places[3]).toEqual({ low: 1, high: 10 });
});

it('is exact up to sixteen values and says so beyond', () => {
  const inOrder = (size: number): number[][] =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i < j ? 3 : i > j ? 1 : 0)));
  expect(kemeny(inOrder(16))).toMatchObject({ order: Array.from({ length: 16 }, (_, i) => i), count: 1 });
  expect(() => kemeny(inOrder(17))).toThrow(RangeError);
});
