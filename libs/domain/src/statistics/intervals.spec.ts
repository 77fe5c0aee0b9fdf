import fc from 'fast-check';
import { binomialProbabilities, gammaCdf, gammaQuantile, logGamma, normalWidth } from './distributions';
import { newcombe, poissonRate, wilson } from './intervals';

describe('the incomplete gamma function', () => {
  it('knows factorials and the half', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });

  it('is the exponential distribution for shape 1, the tail of a Poisson for whole shapes', () => {
    expect(gammaCdf(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
    expect(gammaCdf(3, 2.5)).toBeCloseTo(1 - Math.exp(-2.5) * (1 + 2.5 + 2.5 ** 2 / 2), 14);
  });

  it('gives the widths that tables of the normal distribution give', () => {
    expect(normalWidth(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(normalWidth(0.9)).toBeCloseTo(1.6448536269514722, 12);
    expect(normalWidth(0.998)).toBeCloseTo(3.090232306167813, 11);
  });

  it('inverts itself', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        (p, shape) => {
          expect(gammaCdf(shape, gammaQuantile(p, shape))).toBeCloseTo(p, 9);
        },
      ),
    );
  });

  it('sums binomial probabilities to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        expect(binomialProbabilities(n, p).reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

// Newcombe 1998, Statistics in Medicine 17:857, Table I
it.each([
  [81, 263, 0.2552885199, 0.366209577],
  [15, 148, 0.06238639953, 0.16048724172],
  [0, 20, 0, 0.1611251581],
  [1, 29, 0.006113214293, 0.171755218793],
])('Wilson: %d of %d lies between %d and %d', (successes, trials, low, high) => {
  const interval = wilson(successes, trials);
  expect(interval.low).toBeCloseTo(low, 9);
  expect(interval.high).toBeCloseTo(high, 9);
});

it('Wilson holds its estimate inside 0 to 1, and narrows with more trials', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
      const few = wilson(share * trials, trials);
      const many = wilson(share * trials * 4, trials * 4);
      expect(few.low).toBeGreaterThanOrEqual(0);
      expect(few.high).toBeLessThanOrEqual(1);
      expect(few.low).toBeLessThanOrEqual(few.estimate + 1e-12);
      expect(few.high).toBeGreaterThanOrEqual(few.estimate - 1e-12);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});

// Newcombe 1998, Statistics in Medicine 17:873, Table II
it.each([
  [56, 70, 48, 80, 0.2, 0.0524314724, 0.333872654],
  [9, 10, 3, 10, 0.6, 0.1705227239, 0.8090179735],
  [5, 56, 0, 29, 0.08928571429, -0.0381371479, 0.19256001386],
  [10, 10, 0, 10, 1, 0.6075093504, 1],
])('Newcombe: %d of %d against %d of %d differs by %d', (y1, n1, y2, n2, estimate, low, high) => {
  const difference = newcombe(wilson(y1, n1), wilson(y2, n2));
  expect(difference.estimate).toBeCloseTo(estimate, 9);
  expect(difference.low).toBeCloseTo(low, 9);
  expect(difference.high).toBeCloseTo(high, 9);
});

it('exact Poisson: 137 events in 24.19893 (help page of poisson.test in R)', () => {
  const rate = poissonRate(137, 24.19893);
  expect(rate.estimate).toBeCloseTo(5.661407343, 8);
  expect(rate.low).toBeCloseTo(4.753124805, 8);
  expect(rate.high).toBeCloseTo(6.692709334, 8);
  expect(poissonRate(0, 2).low).toBe(0);
  expect(poissonRate(0, 1).high).toBeCloseTo(-Math.log(0.025), 9);
});
