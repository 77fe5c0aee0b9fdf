import { type ControlRule, controlSignals, NELSON, WESTERN_ELECTRIC } from './rules';

/** A centre of 10 and a sigma of 2: the deviations are given in sigmas. */
const points = (zs: readonly number[]) => zs.map((z) => ({ value: 10 + 2 * z, centre: 10, sigma: 2 }));
const fires = (zs: readonly number[], rule: ControlRule) => controlSignals(points(zs), [rule]).map(({ at }) => at + 1);
const times = (z: number, count: number): number[] => Array<number>(count).fill(z);
const zigzag = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i % 2 ? 0.5 : -0.5) * (1 + i / 50));

/** Each rule: a series that fires (and at which points), and the one that only just does not. */
const CASES: Record<ControlRule, { readonly fires: number[]; readonly at: number[]; readonly not: number[][] }> = {
  beyond_limits: { fires: [0, 3.01, -3.01], at: [2, 3], not: [[0, 3, -3, 2.99]] },
  run_of_8: {
    fires: times(0.1, 8),
    at: [8],
    not: [times(0.1, 7), [...times(0.1, 4), 0, ...times(0.1, 4)], [...times(0.1, 7), -0.1]],
  },
  run_of_9: {
    fires: times(-0.1, 10),
    at: [9, 10],
    not: [times(-0.1, 8), [...times(-0.1, 8), 0, ...times(-0.1, 8)]],
  },
  six_rising: {
    fires: [-1, -0.6, -0.2, 0.2, 0.6, 1],
    at: [6],
    not: [
      [-1, -0.6, -0.2, 0.2, 0.6],
      [-1, -0.6, -0.2, 0.2, 0.2, 1],
    ],
  },
  fourteen_alternating: { fires: zigzag(14), at: [14], not: [zigzag(13), [...zigzag(13), zigzag(13)[12]!]] },
  two_of_three: {
    fires: [2.01, 0, 2.01],
    at: [3],
    not: [[2.01, 0, 2], [2.01, 0, -2.01], [2.01, 0, 0, 2.01], [2.01, 2.01], [2.5, 2.5, 0].reverse().slice(0, 2)],
  },
  four_of_five: {
    fires: [1.01, 1.01, 0, 1.01, 1.01],
    at: [5],
    not: [
      [1.01, 1.01, 0, 1.01, 1],
      [1.01, -1.01, 0, 1.01, 1.01],
      [1.01, 1.01, 1.01, 1.01, 0.5],
    ],
  },
  fifteen_close: { fires: times(0.99, 15), at: [15], not: [times(0.99, 14), [...times(0.5, 14), 1]] },
  eight_apart: {
    fires: [1.1, 1.1, -1.1, 1.1, 1.1, -1.1, 1.1, 1.1],
    at: [8],
    not: [[1.1, 1.1, -1.1, 1.1, 1, -1.1, 1.1, 1.1], [1.1, -1.1, 1.1, 1.1, -1.1, 1.1, 1.1], times(1.1, 8)],
  },
};

describe.each(Object.entries(CASES))('%s', (name, { fires: series, at, not }) => {
  const rule = name as ControlRule;

  it('fires where its pattern is complete', () => expect(fires(series, rule)).toEqual(at));

  it('fires on the other side alike', () =>
    expect(
      fires(
        series.map((z) => -z),
        rule,
      ),
    ).toEqual(at));

  it.each(not.map((zs) => [zs]))('does not fire for %j', (zs) => expect(fires(zs, rule)).toEqual([]));
});

it('Nelson has a run of nine, Western Electric of eight', () => {
  const eight = controlSignals(points(times(0.2, 8)), NELSON);
  expect(eight).toEqual([]);
  expect(controlSignals(points(times(0.2, 8)), WESTERN_ELECTRIC)).toEqual([
    { rule: 'run_of_8', at: 7, from: 0, side: 'above' },
  ]);
  expect(NELSON).toHaveLength(8);
  expect(WESTERN_ELECTRIC).toHaveLength(4);
});

it('never reaches back over where it is told to begin', () => {
  const series = points(times(0.2, 12));
  expect(controlSignals(series, ['run_of_9'], 3).map(({ at }) => at)).toEqual([11]);
  expect(controlSignals(series, ['run_of_9'], 4)).toEqual([]);
});
