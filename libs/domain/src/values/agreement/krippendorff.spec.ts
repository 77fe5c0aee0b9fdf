import fc from 'fast-check';
import { krippendorffAlpha, rawPairwiseAgreement } from './krippendorff';

const _ = null;

/** Counts per item out of one row of verdicts per rater; categories are numbered from 1. */
function countsOf(raters: readonly (readonly (number | null)[])[], categories: number): number[][] {
  return raters[0]!.map((__, item) =>
    Array.from({ length: categories }, (___, c) => raters.filter((row) => row[item] === c + 1).length),
  );
}

describe("Krippendorff's alpha equals what was published", () => {
  it('for two observers and two categories (Krippendorff 2011)', () => {
    const counts = countsOf(
      [
        [1, 2, 1, 1, 1, 1, 1, 1, 2, 1],
        [2, 2, 2, 1, 1, 2, 1, 1, 1, 1],
      ],
      2,
    );
    expect(krippendorffAlpha(counts).alpha).toBeCloseTo(0.0952381, 7);
    expect(krippendorffAlpha(counts).alpha).toBeCloseTo(1 - (19 * 4) / (14 * 6), 14);
  });

  // three coders, 15 units, as in the encyclopaedia's article and in the sample of fast-krippendorff
  const THREE_CODERS = countsOf(
    [
      [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
      [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
      [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
    ],
    4,
  );

  it.each([
    ['nominal', 0.691358024691],
    ['ordinal', 0.806721419941],
    ['interval', 0.810844892812],
  ] as const)('for three coders who leave things out, %s', (metric, alpha) => {
    expect(krippendorffAlpha(THREE_CODERS, metric).alpha).toBeCloseTo(alpha, 11);
  });

  // data "C", the example of kripp.alpha in the R package irr
  const FOUR_RATERS = countsOf(
    [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, _],
      [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ],
    5,
  );

  it.each([
    ['nominal', 0.743421052632],
    ['ordinal', 0.815387503755],
    ['interval', 0.849107142857],
    ['ratio', 0.797402774712],
  ] as const)('for four raters, %s', (metric, alpha) => {
    expect(krippendorffAlpha(FOUR_RATERS, metric).alpha).toBeCloseTo(alpha, 11);
  });
});

it('has no value without two answers to the same item, nor without variation', () => {
  expect(krippendorffAlpha([])).toEqual({ status: 'insufficient', alpha: null });
  expect(
    krippendorffAlpha([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual({ status: 'insufficient', alpha: null });
  expect(
    krippendorffAlpha([
      [5, 0],
      [9, 0],
    ]),
  ).toEqual({ status: 'undefined', alpha: null });
});

it('sinks below zero where people disagree more than by chance', () => {
  expect(
    krippendorffAlpha([
      [1, 1],
      [1, 1],
      [1, 1],
    ]).alpha,
  ).toBeLessThan(0);
});

const COUNTS = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 12 });

it('is 1 exactly when nobody disagrees on anything, and never more', () => {
  fc.assert(
    fc.property(COUNTS, (items) => {
      const { alpha } = krippendorffAlpha(items);
      if (alpha === null) return;
      expect(alpha).toBeLessThanOrEqual(1);
      expect(alpha === 1).toBe(rawPairwiseAgreement(items) === 1);
    }),
  );
});

it('does not depend on how the categories are named', () => {
  fc.assert(
    fc.property(COUNTS, (items) => {
      const swapped = items.map(([a, b]) => [b, a]);
      const [first, second] = [krippendorffAlpha(items), krippendorffAlpha(swapped)];
      expect(second.status).toBe(first.status);
      if (first.alpha !== null) expect(second.alpha).toBeCloseTo(first.alpha, 12);
    }),
  );
});

it('raw agreement is the share of pairs who say the same', () => {
  // 3 for, 1 against: 3 of 6 pairs; 2 for: 1 of 1
  expect(
    rawPairwiseAgreement([
      [3, 1],
      [2, 0],
      [1, 0],
    ]),
  ).toBeCloseTo(4 / 7, 14);
  expect(rawPairwiseAgreement([[1, 0]])).toBeNull();
});
