import { seededRandom } from '../random';
import {
  type ControlChart,
  type ControlResult,
  laneyChart,
  movingRangeLimit,
  movingRanges,
  pChart,
  shareChart,
  xmrChart,
} from './charts';

const drawn = (result: ControlResult): ControlChart => {
  if (result.status !== 'ok') throw new Error(result.status);
  return result;
};
const mean = (list: readonly number[]) => list.reduce((all, x) => all + x, 0) / list.length;
const signals = (chart: ControlChart) => chart.signals.map(({ at, rule, side }) => [at + 1, rule, side]);

// Montgomery, Introduction to Statistical Quality Control: cans of orange juice that leak, samples of 50 (data set of R's qcc)
const ORANGE_JUICE = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
].map((events) => ({ events, exposure: 50 }));

describe('p-chart', () => {
  it('finds samples 15 and 23 of the orange juice out of control, and no others', () => {
    const chart = drawn(pChart(ORANGE_JUICE));
    expect(chart.kind).toBe('p');
    expect(chart.centre).toBeCloseTo(0.2313333333, 9);
    expect(chart.points[0]!.low).toBeCloseTo(0.05242754807, 9);
    expect(chart.points[0]!.high).toBeCloseTo(0.4102391186, 9);
    expect(signals(chart)).toEqual([
      [15, 'beyond_limits', 'above'],
      [23, 'beyond_limits', 'above'],
    ]);
  });

  it('draws each limit for the size of its sample, never below 0 or above 1', () => {
    const chart = drawn(pChart([...ORANGE_JUICE, { events: 90, exposure: 400 }, { events: 6, exposure: 25 }], 30));
    const [large, small] = chart.points.slice(-2);
    expect(large!.high).toBeCloseTo(chart.centre + 3 * Math.sqrt((chart.centre * (1 - chart.centre)) / 400), 12);
    expect(small!.low).toBe(0);
    const often = drawn(pChart([19, 20, 18, 20, 19, 18, 20, 19].map((events) => ({ events, exposure: 20 }))));
    expect(often.points[0]!.high).toBe(1);
    expect(often.signals).toEqual([]);
  });

  it('keeps its limits after the baseline, and tells a run of eight after it but not of seven', () => {
    const below = { events: 9, exposure: 50 };
    const seven = drawn(pChart([...ORANGE_JUICE, ...Array<typeof below>(7).fill(below)], 30));
    expect(seven.centre).toBeCloseTo(0.2313333333, 9);
    expect(signals(seven).filter(([at]) => Number(at) > 30)).toEqual([]);
    const eight = drawn(pChart([...ORANGE_JUICE, ...Array<typeof below>(8).fill(below)], 30));
    expect(signals(eight).filter(([at]) => Number(at) > 30)).toEqual([[38, 'run_of_8', 'below']]);
  });

  it('says nothing where fewer than five events are expected in a sample', () => {
    expect(pChart([...ORANGE_JUICE, { events: 4, exposure: 22 }], 30)).toMatchObject({ status: 'ok' });
    expect(pChart([...ORANGE_JUICE, { events: 4, exposure: 21 }], 30)).toEqual({ status: 'insufficient' });
    expect(pChart([])).toEqual({ status: 'empty' });
    expect(pChart(ORANGE_JUICE.map(({ exposure }) => ({ events: 0, exposure })))).toEqual({ status: 'undefined' });
  });
});

describe('over-dispersed shares', () => {
  /** Large samples whose chance wanders: every one would be "out" of the limits of a plain p-chart. */
  const wandering = (seed: string, points: number) => {
    const next = seededRandom(seed).uniform;
    return Array.from({ length: points }, () => ({
      events: Math.round(100_000 * (0.1 + 0.02 * (next() - 0.5))),
      exposure: 100_000,
    }));
  };

  it('get the limits of Laney, which with equal samples are those of XmR', () => {
    const samples = wandering('wandering', 30);
    const chart = drawn(shareChart(samples));
    const single = drawn(xmrChart(samples.map(({ events, exposure }) => events / exposure)));
    expect(chart.kind).toBe('laney');
    expect(chart.points[0]!.high).toBeCloseTo(single.points[0]!.high, 12);
    expect(chart.points[0]!.low).toBeCloseTo(single.points[0]!.low, 12);
    expect(chart.signals.filter(({ rule }) => rule === 'beyond_limits')).toEqual([]);
  });

  it('are taken for that about once in twenty series of true binomials', () => {
    const next = seededRandom('binomial').uniform;
    const series = 400;
    const binomial = () => Array.from({ length: 60 }, () => next()).filter((x) => x < 0.2).length;
    const taken = Array.from({ length: series }, () =>
      shareChart(Array.from({ length: 25 }, () => ({ events: binomial(), exposure: 60 }))),
    ).filter((result) => drawn(result).kind === 'laney').length;
    expect(taken / series).toBeGreaterThan(0.02);
    expect(taken / series).toBeLessThan(0.09);
  });

  it('of less than chance varies narrow the limits only when asked for', () => {
    const even = Array.from({ length: 24 }, (_, i) => ({ events: 50 + (i % 2), exposure: 500 }));
    expect(drawn(shareChart(even)).kind).toBe('p');
    expect(drawn(laneyChart(even)).points[0]!.sigma).toBeLessThan(drawn(shareChart(even)).points[0]!.sigma);
  });
});

describe('XmR', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.2: batches of flow rate
  it('draws the flow rates of NIST', () => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    const chart = drawn(xmrChart(flow));
    expect(chart.centre).toBeCloseTo(50.81, 10);
    expect(mean(movingRanges(flow))).toBeCloseTo(1.87778, 5);
    // the handbook divides by 1.128, which is off in the third decimal
    expect(chart.points[0]!.low).toBeCloseTo(45.8159, 2);
    expect(chart.points[0]!.high).toBeCloseTo(55.8041, 2);
    expect(50.81 - (3 * mean(movingRanges(flow))) / 1.128).toBeCloseTo(45.8159, 4);
    expect(movingRangeLimit(flow)).toBeCloseTo(3.267 * 1.87778, 2);
    expect(chart.signals).toEqual([]);
  });

  // Montgomery: viscosity of aircraft primer paint (vignette of R's qcc)
  it('draws the viscosities of Montgomery, with the exact d2', () => {
    const viscosity = [
      33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33.0, 33.54, 33.12, 33.84,
    ];
    const chart = drawn(xmrChart(viscosity));
    expect(chart.centre).toBeCloseTo(33.52333, 5);
    expect(chart.points[0]!.low).toBeCloseTo(32.24527, 5);
    expect(chart.points[0]!.high).toBeCloseTo(34.8014, 5);
    expect(chart.signals).toEqual([]);
  });

  const quiet = Array.from({ length: 20 }, (_, i) => [5, 7, 6, 4, 8][i % 5]!);

  it('judges the baseline by the four of Western Electric, what follows by a point out and a run of nine', () => {
    const [high, low] = [6 + 1.9, 6 - 1.9];
    const calm = drawn(xmrChart(quiet, 20));
    expect(calm.signals).toEqual([]);
    // eight above are no signal after the baseline, nine are
    expect(drawn(xmrChart([...quiet, ...Array<number>(8).fill(high)], 20)).signals).toEqual([]);
    const nine = drawn(xmrChart([...quiet, ...Array<number>(9).fill(low)], 20));
    expect(signals(nine)).toEqual([[29, 'run_of_9', 'below']]);
    // four of five beyond one sigma: only within the baseline
    const outside = calm.centre + 1.5 * calm.points[0]!.sigma;
    const zone = drawn(xmrChart([...quiet, ...Array<number>(5).fill(outside)], 20));
    expect(zone.signals).toEqual([]);
    const within = drawn(xmrChart([...quiet, ...quiet, ...Array<number>(5).fill(11)]));
    expect(signals(within)).toContainEqual([45, 'four_of_five', 'above']);
  });

  it('does not let a run of the baseline go on after it', () => {
    const end = [...quiet.slice(0, 16), 7, 7, 7, 7];
    const chart = drawn(xmrChart([...end, 7, 7, 7, 7, 7], 20));
    expect(chart.signals).toEqual([]);
  });

  it('clips to what is possible, and has no limits without variation or points', () => {
    expect(drawn(xmrChart([0, 1, 0, 2, 0, 1], 6, 0)).points[0]!.low).toBe(0);
    expect(xmrChart([3, 3, 3])).toEqual({ status: 'undefined' });
    expect(xmrChart([3])).toEqual({ status: 'insufficient' });
    expect(xmrChart([])).toEqual({ status: 'empty' });
  });
});
