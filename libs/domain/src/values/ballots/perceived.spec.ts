import { kendallTauB } from '../../statistics';
import type { BallotOrder } from './ballot';
import { intervalOver, neighbourStability, perceivedOrder, placeIntervals, shareAbove } from './perceived';
import { resampledPlaces } from './resampled';

const OPTIONS = { values: 4, unrankedLast: false };
/** 30 people who agree on the top and the bottom, and are split on the middle. */
const VOTES: BallotOrder[] = [
  { places: [1, 2, 3, 4], times: 16 },
  { places: [1, 3, 2, 4], times: 14 },
];

it('orders the values and tells what is firm in the order', () => {
  const found = perceivedOrder(VOTES, OPTIONS);
  expect(found).toMatchObject({
    people: 30,
    method: 'kemeny',
    order: [0, 1, 2, 3],
    orders: 1,
    winner: 0,
    cycles: [],
    distance: 14,
    score: 166,
  });
  const draws = resampledPlaces(VOTES, OPTIONS, 'seed', 500);
  const stability = neighbourStability(found.order, draws);
  expect([stability[0], stability[2]]).toEqual([1, 1]);
  expect(stability[1]).toBeGreaterThan(0.5);
  expect(stability[1]).toBeLessThan(0.9);
  expect(placeIntervals(draws)).toEqual([
    { median: 1, low: 1, high: 1 },
    { median: 2, low: 2, high: 3 },
    { median: 3, low: 2, high: 3 },
    { median: 4, low: 4, high: 4 },
  ]);
  expect(shareAbove(draws)[1]![2]).toBe(stability[1]);
  expect(shareAbove(draws)[1]![1]).toBeNull();
});

it('draws the same people for the same seed, and the distance follows the draws', () => {
  const draws = resampledPlaces(VOTES, OPTIONS, 'seed', 200);
  expect(resampledPlaces(VOTES, OPTIONS, 'seed', 200)).toEqual(draws);
  const tau = (places: readonly number[]): number | null =>
    kendallTauB(
      [4, 3, 2, 1],
      places.map((place) => -place),
    );
  const { low, high } = intervalOver(draws, tau)!;
  expect([low, high]).toEqual([expect.closeTo(1 - 2 / 6, 12), 1]);
});

it('gives shared places where several orders fit equally well', () => {
  const even = perceivedOrder(
    [
      { places: [1, 2, 3], times: 10 },
      { places: [2, 1, 3], times: 10 },
    ],
    { values: 3, unrankedLast: false },
  );
  expect(even.orders).toBe(2);
  expect(even.places).toEqual([
    { low: 1, high: 2 },
    { low: 1, high: 2 },
    { low: 3, high: 3 },
  ]);
  expect(even.winner).toBeNull();
});

it('measures concordance over whole orders only, unless the rest is meant to stand last', () => {
  const partial: BallotOrder[] = [
    { places: [1, null, null], times: 12 },
    { places: [1, 2, 3], times: 3 },
  ];
  expect(perceivedOrder(partial, { values: 3, unrankedLast: false }).concordance!.judges).toBe(3);
  expect(perceivedOrder(partial, { values: 3, unrankedLast: true }).concordance!.judges).toBe(15);
});

it("passes on to Schulze's method above sixteen values", () => {
  const places = Array.from({ length: 18 }, (_, i) => i + 1);
  const found = perceivedOrder([{ places, times: 11 }], { values: 18, unrankedLast: false });
  expect(found).toMatchObject({ method: 'schulze', order: places.map((place) => place - 1), distance: 0 });
  expect(resampledPlaces([{ places, times: 11 }], { values: 18, unrankedLast: false }, 's', 3)[2]).toEqual(places);
});

it('has nothing to draw without ballots', () => {
  expect(resampledPlaces([], OPTIONS, 's')).toEqual([]);
  expect(placeIntervals([])).toEqual([]);
});
