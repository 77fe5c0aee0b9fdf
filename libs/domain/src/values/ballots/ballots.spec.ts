import { borda, midPlaces, pairMatrix } from './ballot';
import type { BallotOrder } from './ballot';
import { kendallW } from './concordance';
import { condorcetWinner, majorityCycles } from './condorcet';
import { kemeny } from './kemeny';
import { schulze } from './schulze';

/** So many people who order the letters as written. */
const ballots = (letters: string, rows: readonly (readonly [number, string])[]): BallotOrder[] =>
  rows.map(([times, order]) => ({ times, places: [...letters].map((letter) => order.indexOf(letter) + 1) }));
const spelled = (letters: string, order: readonly number[]): string => order.map((value) => letters[value]).join('');

describe('the capital of Tennessee', () => {
  const LETTERS = 'MNCK';
  const VOTES = ballots(LETTERS, [
    [42, 'MNCK'],
    [26, 'NCKM'],
    [15, 'CKNM'],
    [17, 'KCNM'],
  ]);
  const pairs = pairMatrix(VOTES, 4, false);

  it('counts pairs', () => {
    const [m, n, c, k] = [0, 1, 2, 3] as const;
    expect([pairs[m]![n], pairs[n]![c], pairs[c]![k]]).toEqual([42, 68, 83]);
    expect([pairs[n]![m], pairs[c]![n], pairs[k]![c]]).toEqual([58, 32, 17]);
  });

  it('has one Kemeny order, agreeing with 393 judgements and against 207', () => {
    const found = kemeny(pairs);
    expect(spelled(LETTERS, found.order)).toBe('NCKM');
    expect(found).toMatchObject({ count: 1, distance: 207, score: 393 });
    expect(found.places.map(({ low, high }) => [low, high])).toEqual([
      [4, 4],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("has Borda's points, a Condorcet winner and no circle", () => {
    expect(borda(VOTES, 4)).toEqual([126, 194, 173, 107]);
    expect(condorcetWinner(pairs)).toBe(1);
    expect(majorityCycles(pairs)).toEqual([]);
  });
});

describe('a circle of three majorities', () => {
  const VOTES = ballots('ABC', [
    [25, 'ABC'],
    [40, 'BCA'],
    [35, 'CAB'],
  ]);
  const pairs = pairMatrix(VOTES, 3, false);

  it('has the pair scores and the Kemeny order that were published', () => {
    expect([pairs[0]![1], pairs[1]![2], pairs[2]![0]]).toEqual([60, 65, 75]);
    const { order, distance, count } = kemeny(pairs);
    expect([spelled('ABC', order), distance, count]).toEqual(['BCA', 120, 1]);
  });

  it.each([
    ['CAB', 130],
    ['ABC', 150],
    ['CBA', 150],
    ['BAC', 170],
    ['ACB', 180],
  ])('%s would go against %d judgements', (letters, distance) => {
    const order = [...letters].map((letter) => 'ABC'.indexOf(letter));
    const against = order.flatMap((high, i) => order.slice(i + 1).map((low) => pairs[low]![high]!));
    expect(against.reduce((sum, n) => sum + n, 0)).toBe(distance);
  });

  it('is named, and has no winner', () => {
    expect(condorcetWinner(pairs)).toBeNull();
    expect(majorityCycles(pairs).map((circle) => spelled('ABC', circle))).toEqual(['ABC']);
  });
});

describe("Schulze's first example", () => {
  const VOTES = ballots('ABCDE', [
    [5, 'ACBED'],
    [5, 'ADECB'],
    [8, 'BEDAC'],
    [3, 'CABED'],
    [7, 'CAEBD'],
    [2, 'CBADE'],
    [7, 'DCEBA'],
    [8, 'EBADC'],
  ]);
  const pairs = pairMatrix(VOTES, 5, false);

  it('has the published strengths of paths and the order E A C B D', () => {
    const { strengths, places } = schulze(pairs);
    expect(strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(places).toEqual([2, 4, 3, 5, 1]);
  });

  it('is where the rules differ: Kemeny and Borda order otherwise', () => {
    const { order, distance } = kemeny(pairs);
    expect([spelled('ABCDE', order), distance]).toEqual(['EBADC', 190]);
    expect(borda(VOTES, 5)).toEqual([98, 92, 89, 69, 102]);
  });
});

describe("Kendall's W", () => {
  // data "anxiety" of the R package irr: three raters, twenty people
  const RATINGS = [
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
  ];

  it('equals the published figures, with and without allowing for ties', () => {
    const found = kendallW(
      RATINGS.map((places) => ({ places })),
      20,
    )!;
    expect(found.uncorrected).toBeCloseTo(0.5019214703, 10);
    expect(found.w).toBeCloseTo(0.539656876, 9);
    expect(found.chiSquared).toBeCloseTo(30.76044193, 8);
    expect(found).toMatchObject({ degreesOfFreedom: 19, judges: 3 });
    expect(found.p).toBeCloseTo(0.0429, 4);
  });

  it('is 1 when all agree, 0 when two are opposite, and nothing when there is nothing to compare', () => {
    expect(kendallW([{ places: [1, 2, 3], times: 7 }], 3)!.w).toBeCloseTo(1, 12);
    expect(kendallW([{ places: [1, 2, 3] }, { places: [3, 2, 1] }], 3)!.w).toBeCloseTo(0, 12);
    expect(kendallW([{ places: [1, 1, 1], times: 4 }], 3)).toBeNull();
    expect(kendallW([{ places: [1, 2, 3] }], 3)).toBeNull();
  });
});

describe('partial orders', () => {
  const TOP_TWO: BallotOrder = { places: [1, 2, null, null] };

  it('say nothing of what is unranked, unless that stands last', () => {
    expect(pairMatrix([TOP_TWO], 4, false).flat().filter(Boolean)).toHaveLength(1);
    expect(pairMatrix([TOP_TWO], 4, true)).toEqual([
      [0, 1, 1, 1],
      [0, 0, 1, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('tie without an opinion, and share places in the mean', () => {
    expect(pairMatrix([{ places: [1, 1] }], 2, false)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(midPlaces([1, 1, null, null], 4)).toEqual([1.5, 1.5, 3.5, 3.5]);
    expect(borda([TOP_TWO], 4)).toEqual([3, 2, 0.5, 0.5]);
  });
});
