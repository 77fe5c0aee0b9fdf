import fc from 'fast-check';
import { clusteredInterval, clusteredShare, designEffect } from './clusters';
import type { Cluster } from './clusters';
import { seededRandom } from '../statistics';

it('is the sum of a ratio estimator, worked by hand', () => {
  // share 5/10; residuals 3 − 2, 1 − 1.5, 1 − 1.5: squares 1 + 0.25 + 0.25; error = √(3/2 · 1.5) / 10
  const share = clusteredShare([
    { hits: 3, acts: 4 },
    { hits: 1, acts: 3 },
    { hits: 1, acts: 3 },
  ]);
  expect(share).toMatchObject({ share: 0.5, acts: 10, givers: 3 });
  expect(share.error).toBeCloseTo(0.15, 12);
  expect(share.nEff).toBeCloseTo(0.25 / 0.0225, 9);
});

it('a giver who always chooses alike counts once', () => {
  const keen = clusteredShare([
    { hits: 10, acts: 10, times: 5 },
    { hits: 0, acts: 10, times: 5 },
  ]);
  expect(keen.nEff).toBeCloseTo(9, 9); // ten givers, less the one that the mean costs
  expect(designEffect(keen)).toBeCloseTo(100 / 9, 9);
});

it('one act each is worth nearly as much as it looks', () => {
  const share = clusteredShare([
    { hits: 1, acts: 1, times: 40 },
    { hits: 0, acts: 1, times: 60 },
  ]);
  expect(share.nEff).toBeCloseTo(99, 9);
});

it('where nobody varies the numbers of acts decide', () => {
  const none = clusteredShare([
    { hits: 0, acts: 8 },
    { hits: 0, acts: 2 },
  ]);
  expect(none.error).toBe(0);
  expect(none.nEff).toBeCloseTo(100 / 68, 12);
  expect(clusteredInterval(none).low).toBe(0);
});

it('refuses to speak of the spread of one giver', () => {
  expect(() => clusteredShare([{ hits: 1, acts: 2 }])).toThrow(RangeError);
});

it('"times" says the same as the rows written out', () => {
  const cluster = fc.record({ hits: fc.nat(5), more: fc.nat(5), times: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 2, maxLength: 20 }), (drawn) => {
      const short: Cluster[] = drawn.map(({ hits, more, times }) => ({ hits, acts: hits + more + 1, times }));
      const long = short.flatMap(({ times, ...cluster }) => Array.from({ length: times ?? 1 }, () => cluster));
      const [a, b] = [clusteredShare(short), clusteredShare(long)];
      expect(a.error).toBeCloseTo(b.error, 12);
      expect(a.nEff).toBeCloseTo(b.nEff, 6);
    }),
  );
});

it('covers the truth about as often as it promises, where an interval that ignores givers does not', () => {
  const random = seededRandom('coverage of clustered shares');
  const rounds = 400;
  let covered = 0;
  for (let round = 0; round < rounds; round += 1) {
    // propensities Beta(1.2, 2.8), so the true share is 0.3; one to thirteen acts each
    const clusters = Array.from({ length: 150 }, () => {
      const [a, b] = [random.gamma(1.2), random.gamma(2.8)];
      const acts = 1 + Math.floor(random.uniform() * 13);
      return { acts, hits: Array.from({ length: acts }, () => random.uniform() < a / (a + b)).filter(Boolean).length };
    });
    const { low, high } = clusteredInterval(clusteredShare(clusters));
    if (low <= 0.3 && 0.3 <= high) covered += 1;
  }
  expect(covered / rounds).toBeGreaterThan(0.91);
  expect(covered / rounds).toBeLessThan(0.98);
});
