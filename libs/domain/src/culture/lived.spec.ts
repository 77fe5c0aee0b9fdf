import fc from 'fast-check';
import { gammaQuantile } from '../statistics';
import { livedRanking } from './lived';
import type { GiverActs, LivedInput } from './lived';

/** One giver per act, so that only the counts matter. */
const apart = (...counts: number[]): GiverActs[] =>
  counts
    .map((times, v) => ({ byValue: counts.map((_, w) => (v === w ? 1 : 0)), times }))
    .filter(({ times }) => times > 0);
const ranked = (givers: GiverActs[], rest: Partial<LivedInput> = {}) =>
  livedRanking({ givers, exposure: null, declared: givers[0]!.byValue.map((_, i) => i + 1), seed: 'spec', ...rest });

it('a Jeffreys posterior of 137 events in 24.19893 has the quantiles published for it', () => {
  const quantiles = [0.025, 0.5, 0.975].map((q) => gammaQuantile(q, 137.5) / 24.19893);
  [4.7721, 5.6683, 6.6703].forEach((expected, i) => expect(quantiles[i]).toBeCloseTo(expected, 4));
});

it('puts values that many recognise above those that few do, and is sure of it', () => {
  const ranking = ranked(apart(100, 300, 20));
  expect(ranking).toMatchObject({ status: 'ok', corrected: false, acts: 420, givers: 420 });
  expect(ranking.values.map(({ place }) => place)).toEqual([
    { median: 2, low: 2, high: 2 },
    { median: 1, low: 1, high: 1 },
    { median: 3, low: 3, high: 3 },
  ]);
  expect(ranking.above[1]![0]).toBe(1);
  expect(ranking.above[0]![0]).toBeNull();
  expect(ranking.values[0]!.share).toMatchObject({ estimate: 100 / 420, method: 'wilson_clustered' });
});

it('does not pretend to know an order that the numbers do not give', () => {
  const ranking = ranked(apart(20, 22, 19));
  ranking.values.forEach(({ place }) => expect(place!.high - place!.low).toBe(2));
  expect(ranking.above[1]![0]).toBeGreaterThan(0.5);
  expect(ranking.above[1]![0]).toBeLessThan(0.8);
});

it('allows for how often a value could be chosen', () => {
  // twice the thanks at five times the opportunities is less
  const ranking = ranked(apart(200, 100), { exposure: [1000, 200] });
  expect(ranking.corrected).toBe(true);
  expect(ranking.values[1]!.place).toEqual({ median: 1, low: 1, high: 1 });
  const share = ranking.values[1]!.share;
  expect(share.method).toBe('gamma_poisson');
  expect(share.estimate).toBeCloseTo(0.5 / (0.2 + 0.5), 2);
  expect(share.low!).toBeLessThan(share.estimate!);
});

it('a value that nobody could choose has no place and takes none', () => {
  const ranking = ranked(apart(40, 0, 60), { exposure: [10, 0, 10] });
  expect(ranking.values[1]).toMatchObject({ place: null, share: { status: 'undefined' } });
  expect(ranking.values[0]!.place!.median).toBe(2);
  expect(ranking.above[0]![1]).toBeNull();
});

it('is less sure when few givers stand behind many acts', () => {
  const many = ranked(apart(60, 40));
  const few = ranked([
    { byValue: [10, 0], times: 6 },
    { byValue: [0, 10], times: 4 },
  ]);
  expect(few.acts).toBe(many.acts);
  expect(few.values[0]!.share.nEff!).toBeLessThan(12);
  expect(few.above[0]![1]!).toBeLessThan(many.above[0]![1]!);
});

it('says so when one keen giver makes the order', () => {
  const crowd = { byValue: [1, 0], times: 20 };
  const other = { byValue: [0, 1], times: 10 };
  expect(ranked([crowd, other]).oneVotePlaces).toBeNull();
  expect(ranked([crowd, other, { byValue: [0, 50] }]).oneVotePlaces).toEqual([1, 2]);
});

it('measures the agreement with the declared order, leaving out what is not ranked', () => {
  expect(ranked(apart(300, 100, 20)).agreement).toEqual({ median: 1, low: 1, high: 1 });
  expect(ranked(apart(20, 100, 300)).agreement).toEqual({ median: -1, low: -1, high: -1 });
  expect(ranked(apart(300, 100, 900), { declared: [1, 2, null] }).agreement!.median).toBe(1);
  expect(ranked(apart(300, 100), { declared: [1, null] }).agreement).toBeNull();
});

it('keeps silent with too little: no act, under thirty, under ten givers', () => {
  expect(ranked([{ byValue: [0, 0] }]).status).toBe('empty');
  expect(ranked(apart(20, 9)).status).toBe('insufficient');
  const few = ranked([{ byValue: [10, 10], times: 9 }]);
  expect(few.status).toBe('insufficient');
  expect(few.values.every(({ share, place }) => share.estimate === null && place === null)).toBe(true);
});

it('is the same each time for the same seed, whatever the order of the givers', () => {
  const givers = apart(40, 35, 30);
  expect(ranked(givers)).toEqual(ranked([...givers].reverse()));
});

it('medians lie in their intervals, the shares make one, and above and below make certainty', () => {
  const giver = fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }).map((byValue) => ({ byValue }));
  fc.assert(
    fc.property(
      fc.array(giver, { minLength: 12, maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
      (givers, exposure) => {
        const ranking = ranked(givers, { exposure, draws: 400 });
        fc.pre(ranking.status === 'ok');
        expect(ranking.values.reduce((sum, { share }) => sum + share.estimate!, 0)).toBeCloseTo(1, 0);
        for (const { place, share } of ranking.values) {
          expect(place!.low).toBeLessThanOrEqual(place!.median);
          expect(place!.median).toBeLessThanOrEqual(place!.high);
          expect(share.low!).toBeLessThanOrEqual(share.estimate!);
          expect(share.high!).toBeGreaterThanOrEqual(share.estimate!);
          expect(share.nEff!).toBeLessThanOrEqual(ranking.acts + 1e-9);
        }
        expect(ranking.above[0]![1]! + ranking.above[1]![0]!).toBeCloseTo(1, 9);
      },
    ),
    { numRuns: 30 },
  );
});
