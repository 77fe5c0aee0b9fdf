import fc from 'fast-check';
import { footrule, footruleLikeness, kendallTauB, placesOf, weightedTau, weightedTauRankedBy } from './orders';

// example of SciPy's documentation of kendalltau and weightedtau
const X = [12, 2, 1, 12, 2];
const Y = [1, 4, 7, 1, 0];

it('τ-b allows for ties', () => {
  expect(kendallTauB(X, Y)).toBeCloseTo(-0.47140452079103173, 12);
  expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeNull();
});

it('weighted τ weighs the top', () => {
  expect(weightedTau(X, Y)).toBeCloseTo(-0.5669496815368272, 12);
  expect(weightedTauRankedBy(X, Y, X, Y)).toBeCloseTo(-0.4157652301037516, 12);
  expect(weightedTauRankedBy(X, Y, Y, X)).toBeCloseTo(-0.7181341329699028, 12);
  expect(weightedTau(X, Y, 'product')).toBeCloseTo(-0.6220571695180104, 12);
  expect(weightedTau([1, 1], [1, 2])).toBeNull();
});

it('weighted τ minds an exchange at the top more than one at the bottom', () => {
  const top = weightedTau([5, 4, 3, 2, 1], [4, 5, 3, 2, 1])!;
  const bottom = weightedTau([5, 4, 3, 2, 1], [5, 4, 3, 1, 2])!;
  expect(top).toBeLessThan(bottom);
  expect(kendallTauB([5, 4, 3, 2, 1], [4, 5, 3, 2, 1])).toBe(kendallTauB([5, 4, 3, 2, 1], [5, 4, 3, 1, 2]));
});

it('footrule of a reversal is ⌊m²/2⌋', () => {
  expect(footrule([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toBe(12);
  expect(footrule([1, 2, 3, 4], [4, 3, 2, 1])).toBe(8);
});

it('footrule of a random order is (m² − 1)/3 in the mean (Diaconis & Graham 1977)', () => {
  const inOrder = (m: number): number[] => Array.from({ length: m }, (_, i) => i + 1);
  const orders = (m: number): number[][] =>
    m === 0
      ? [[]]
      : orders(m - 1).flatMap((rest) => inOrder(m).map((_, i) => [...rest.slice(0, i), m, ...rest.slice(i)]));
  for (const m of [4, 5, 6]) {
    const all = orders(m).map((order) => footrule(order, inOrder(m)));
    expect(all.reduce((sum, d) => sum + d, 0) / all.length).toBeCloseTo((m * m - 1) / 3, 12);
  }
});

it('footrule as likeness runs from 1 to 0', () => {
  expect(footruleLikeness([1, 2, 3], [1, 2, 3])).toBe(1);
  expect(footruleLikeness([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toBe(0);
  expect(footruleLikeness([1], [1])).toBe(1);
});

it('footrule lies between I + T and 2I (Diaconis & Graham 1977)', () => {
  const permutation = fc.integer({ min: 2, max: 9 }).chain((m) => {
    const places = Array.from({ length: m }, (_, i) => i + 1);
    return fc.shuffledSubarray(places, { minLength: m, maxLength: m });
  });
  fc.assert(
    fc.property(permutation, (places) => {
      const inversions = places.flatMap((a, i) => places.slice(i + 1).filter((b) => b < a)).length;
      const distance = footrule(
        places,
        places.map((_, i) => i + 1),
      );
      expect(distance).toBeGreaterThanOrEqual(inversions + places.length - cycles(places));
      expect(distance).toBeLessThanOrEqual(2 * inversions);
    }),
  );
});

it('gives place 1 to the highest', () => {
  expect(placesOf([0.2, 0.5, 0.3])).toEqual([3, 1, 2]);
  expect(placesOf([1, 1, 2])).toEqual([2, 3, 1]);
});

function cycles(places: readonly number[]): number {
  const seen = new Set<number>();
  let count = 0;
  for (let start = 0; start < places.length; start += 1) {
    if (seen.has(start)) continue;
    count += 1;
    for (let i = start; !seen.has(i); i = places[i]! - 1) seen.add(i);
  }
  return count;
}
