import fc from 'fast-check';
import { gini, giniByChance, giniByLot, topShare } from './concentration';

describe('Gini', () => {
  it.each([
    // R, package ineq, its example; DescTools, its examples, uncorrected
    [[541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261], 0.4620911],
    [[10, 10, 0, 0, 0], 0.6],
    [[10, 10, 10], 0],
  ])('%j: %d', (amounts, expected) => expect(gini(amounts)).toBeCloseTo(expected, 7));

  it('of nobody and of nothing is none', () => {
    expect(gini([])).toBeNull();
    expect(gini([0, 0])).toBeNull();
    expect(topShare([0])).toBeNull();
    expect(giniByLot([], 10, 's')).toBeNull();
    expect(giniByLot([3], 0, 's')).toBeNull();
  });

  it('lies between 0 and 1 − 1/n, whatever the order and the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (amounts) => {
        const found = gini(amounts);
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(-1e-12);
        expect(found).toBeLessThanOrEqual(1 - 1 / amounts.length + 1e-12);
        expect(gini([...amounts].reverse().map((x) => x * 7))).toBeCloseTo(found, 10);
        expect(topShare(amounts)!).toBeGreaterThanOrEqual(0.1 - 1e-12);
      }),
    );
  });
});

describe('by chance alone', () => {
  it.each([
    [0.5, 0.674],
    [1, 0.524],
    [2, 0.386],
    [5, 0.249],
    [20, 0.126],
  ])('mean %d: %d', (mean, expected) => expect(giniByChance(mean)).toBeCloseTo(expected, 3));

  it('keeps to its large-sample limit 1/√(πμ)', () =>
    expect(giniByChance(10_000) * Math.sqrt(Math.PI * 10_000)).toBeCloseTo(1, 3));

  it('drawn by lot comes to the same for equal amounts, and is the same each time', () => {
    const amounts = new Array<number>(2000).fill(30);
    expect(giniByLot(amounts, 1000, 'seed')).toBeCloseTo(giniByChance(2), 2);
    expect(giniByLot(amounts, 1000, 'seed')).toBe(giniByLot(amounts, 1000, 'seed'));
  });
});

it('the top tenth, rounded up to whole people', () => {
  expect(topShare([1, 1, 1, 1, 1, 1, 1, 1, 1, 11])).toBeCloseTo(11 / 20, 12);
  expect(topShare([5, 5, 5])).toBeCloseTo(1 / 3, 12);
});
