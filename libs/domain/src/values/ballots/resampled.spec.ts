import { seededRandom } from '../../statistics';
import { pairMatrix, type BallotOrder } from './ballot';
import { kemeny, kemenyOrder } from './kemeny';
import { dominantSets, kemenySolver } from './margins';
import { resampledPlaces, resamplesFor } from './resampled';

const marginsOf = (pairs: readonly (readonly number[])[]) =>
  Float64Array.from(pairs.flatMap((row, i) => row.map((count, j) => count - pairs[j]![i]!)));

const distance = (order: readonly number[], pairs: readonly (readonly number[])[]) =>
  order.reduce((sum, high, i) => order.slice(i + 1).reduce((rest, low) => rest + pairs[low]![high]!, sum), 0);

describe('a solver for many matrices', () => {
  it('finds a Kemeny order of random ballots, cycles and ties among them', () => {
    const random = seededRandom('solver');
    const solve = kemenySolver(6);
    for (let trial = 0; trial < 300; trial += 1) {
      const ballots: BallotOrder[] = Array.from({ length: 2 + (trial % 7) }, () => ({
        places: Array.from({ length: 6 }, () =>
          random.uniform() < 0.15 ? null : 1 + Math.floor(random.uniform() * 6),
        ),
      }));
      const pairs = pairMatrix(ballots, 6, trial % 2 === 0);
      const order = solve(marginsOf(pairs));
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(distance(order, pairs)).toBe(kemeny(pairs).distance);
    }
  });

  it('finds the same one where it is the only one', () => {
    const pairs = [
      [0, 60, 25],
      [40, 0, 65],
      [75, 35, 0],
    ];
    expect(kemenySolver(3)(marginsOf(pairs))).toEqual(kemenyOrder(pairs));
  });

  it('searches only where majorities run in a circle', () => {
    // 0 beats all; 1, 2, 3 beat one another in a circle and all beat 4
    const margins = new Float64Array(25);
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
      [2, 3],
      [3, 1],
      [1, 4],
      [2, 4],
      [3, 4],
    ] as const) {
      margins[i * 5 + j] = 1;
      margins[j * 5 + i] = -1;
    }
    expect(dominantSets(margins, 5)).toEqual([[0], [1, 2, 3], [4]]);
    expect(dominantSets(new Float64Array(9), 3)).toEqual([[0, 1, 2]]);
  });
});

describe('resampled places', () => {
  it('count alike ballots as often as they were cast', () => {
    const together = [
      { places: [1, 2, 3], times: 7 },
      { places: [2, 1, 3], times: 5 },
    ];
    const apart = together.flatMap(({ places, times }) => Array.from({ length: times }, () => ({ places })));
    const options = { values: 3, unrankedLast: false };
    expect(resampledPlaces(together, options, 'seed', 50)).toEqual(resampledPlaces(apart, options, 'seed', 50));
  });

  it('are fewer for many people, and never few', () => {
    expect(resamplesFor(100, 12)).toBe(2000);
    expect(resamplesFor(10_000, 12)).toBe(1060);
    expect(resamplesFor(1_000_000, 12)).toBe(200);
    expect(resamplesFor(10, 1)).toBe(2000);
  });
});
