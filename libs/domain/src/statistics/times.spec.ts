import {
  LOG_BUCKET_ERROR,
  logBucketOf,
  type LogBuckets,
  mergedLogBuckets,
  quantileOfLogBuckets,
  valueOfLogBucket,
} from './log-buckets';
import { quantileType7 } from './quantile';
import { quantileInterval } from './quantile-interval';
import { seededRandom } from './random';
import { statedTimes } from './stated-times';
import { type Duration, hazardRatio, kaplanMeier, logRank } from './survival';

const oneToTen = Array.from({ length: 10 }, (_, i) => i + 1);

it('quantiles are those of PostgreSQL, NumPy and R', () => {
  expect(quantileType7(oneToTen, 0.5)).toBeCloseTo(5.5, 12);
  expect(quantileType7(oneToTen, 0.9)).toBeCloseTo(9.1, 12);
  expect(() => quantileType7([], 0.5)).toThrow(RangeError);
});

describe('quantiles from buckets', () => {
  const bucketed = (values: readonly number[]): LogBuckets =>
    mergedLogBuckets(...values.map((value) => new Map([[logBucketOf(value), 1]])));
  const random = seededRandom('times');
  const lognormal = (middle: number, spread: number): number => middle * Math.exp(spread * random.normal());
  const DATA: Record<string, number[]> = {
    'very skewed': Array.from({ length: 4000 }, () => lognormal(3600, 1.8)),
    // one in ten goes to a superior and takes twenty times as long: p90 lies between the humps
    'two-humped': Array.from({ length: 4001 }, () => lognormal(random.uniform() < 0.1 ? 450 : 22, 0.4)),
    'below a unit': Array.from({ length: 500 }, () => random.uniform() ** 4),
    few: [1, 90, 91, 86_400],
    one: [3],
    'with zeros': [0, 0, 0, 7, 9000],
  };

  it.each(Object.keys(DATA))('lie within 1 %% of the exact ones: %s', (name) => {
    const values = DATA[name]!;
    for (const q of [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1]) {
      const exact = quantileType7(values, q);
      expect(Math.abs(quantileOfLogBuckets(bucketed(values), q)! - exact)).toBeLessThanOrEqual(0.01 * exact);
    }
  });

  it('of a part and the rest are those of all', () => {
    const values = DATA['two-humped']!;
    const merged = mergedLogBuckets(bucketed(values.slice(0, 1000)), bucketed(values.slice(1000)));
    expect(quantileOfLogBuckets(merged, 0.9)).toBe(quantileOfLogBuckets(bucketed(values), 0.9));
    expect(quantileOfLogBuckets(new Map(), 0.5)).toBeNull();
  });

  it('stand in buckets no value of which is farther off than promised', () => {
    for (const value of [0.001, 1, 1.02, 59, 60, 3600, 1e9])
      expect(Math.abs(valueOfLogBucket(logBucketOf(value)) - value) / value).toBeLessThanOrEqual(
        LOG_BUCKET_ERROR + 1e-9,
      );
  });
});

describe('the interval of a quantile', () => {
  it('of thirty values: the median lies between the 10th and the 21st', () => {
    const { low, high, level } = quantileInterval(30, 0.5);
    expect([low, high]).toEqual([10, 21]);
    expect(level).toBeCloseTo(0.957, 3);
  });

  it('has no upper end for the 90th percentile of fewer than 36', () => {
    expect(quantileInterval(35, 0.9).high).toBeNull();
    expect(quantileInterval(36, 0.9).high).toBe(36);
    expect(quantileInterval(1, 0.5)).toMatchObject({ low: null, high: null });
  });
});

describe('stated times', () => {
  const STEPS = [5, 30, 120, 600, 3600] as const;

  it('are told by their steps only', () => {
    const told = statedTimes({ 5: 4, 30: 20, 120: 6, 600: 4, 3600: 6 }, STEPS);
    expect(told.n).toBe(40);
    expect(told.steps.map(({ share }) => share)).toEqual([0.1, 0.6, 0.75, 0.85, 1]);
    expect(told.median).toEqual({ step: 30, low: 30, high: 120 });
    expect(told.p90).toEqual({ step: 3600, low: 600, high: 3600 });
  });

  it('of few have no upper end of the 90th percentile, and of nobody nothing', () => {
    expect(statedTimes({ 5: 20 }, STEPS).p90).toEqual({ step: 5, low: 5, high: null });
    expect(statedTimes({ 5: 400 }, STEPS, 20).p90!.high).toBeNull();
    expect(statedTimes({}, STEPS)).toMatchObject({ n: 0, median: null, p90: null });
  });
});

describe('how long things last when some are still open', () => {
  const of = (ended: number[], open: number[]): Duration[] => [
    ...ended.map((time) => ({ time, ended: true })),
    ...open.map((time) => ({ time, ended: false })),
  ];
  // R, package survival, data set aml
  const maintained = of([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161]);
  const nonmaintained = of([5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45], [16]);

  it.each([
    [
      maintained,
      { 9: 0.909091, 13: 0.818182, 18: 0.715909, 23: 0.613636, 31: 0.490909, 34: 0.368182, 48: 0.184091 },
      31,
    ],
    [
      nonmaintained,
      {
        5: 0.8333333,
        8: 0.6666667,
        12: 0.5833333,
        23: 0.4861111,
        27: 0.3888889,
        30: 0.2916667,
        33: 0.1944444,
        43: 0.0972222,
        45: 0,
      },
      23,
    ],
  ])('is as R gives it', (durations, expected, median) => {
    const { steps, median: found } = kaplanMeier(durations);
    expect(steps.map(({ time }) => time)).toEqual(Object.keys(expected).map(Number));
    for (const { time, lasting } of steps) expect(lasting).toBeCloseTo((expected as Record<number, number>)[time]!, 6);
    expect(found).toBe(median);
  });

  it('has the standard errors of Greenwood', () => {
    // R: summary(survfit(Surv(time, status) ~ x, aml)), Maintained
    expect(kaplanMeier(maintained).steps.map(({ error }) => error.toFixed(4))).toEqual([
      '0.0867',
      '0.1163',
      '0.1397',
      '0.1526',
      '0.1642',
      '0.1627',
      '0.1535',
    ]);
  });

  it('has no median while most are open', () => {
    expect(kaplanMeier(of([1], [2, 3])).median).toBeNull();
    expect(kaplanMeier([])).toMatchObject({ n: 0, steps: [], median: null });
  });

  it('is compared as R does, and as SciPy does', () => {
    const aml = logRank(maintained, nonmaintained)!;
    expect(aml.chiSquared).toBeCloseTo(3.39639, 5);
    expect(aml.p).toBeCloseTo(0.06534, 5);
    // Bland & Altman 2004, BMJ 328:1073, the example of SciPy's documentation
    const astrocytoma = of([6, 13, 21, 30, 37, 38, 49, 50, 63, 79, 86, 98, 202, 219], [31, 47, 80, 82, 82, 149]);
    const glioblastoma = of(
      [
        10, 10, 12, 13, 14, 15, 16, 17, 18, 20, 24, 24, 25, 28, 30, 33, 35, 37, 40, 40, 46, 48, 76, 81, 82, 91, 112,
        181,
      ],
      [34, 40, 70],
    );
    const { z, p } = logRank(astrocytoma, glioblastoma)!;
    expect(z).toBeCloseTo(-2.73799, 5);
    expect(p).toBeCloseTo(0.00618, 5);
  });

  it('cannot be compared where nothing ended', () => {
    expect(logRank(of([], [1]), of([], [2]))).toBeNull();
    expect(logRank(of([1], []), [])).toBeNull();
  });

  it('has the published ratio of hazards, and none where it has no finite value', () => {
    // R: coxph(Surv(time, status) ~ x, aml), ties after Efron
    const { coefficient, ratio, error } = hazardRatio(maintained, nonmaintained)!;
    expect(coefficient).toBeCloseTo(0.9155326, 7);
    expect(ratio).toBeCloseTo(2.4981053, 6);
    expect(error).toBeCloseTo(0.5119343, 7);
    expect(hazardRatio(nonmaintained, maintained)!.coefficient).toBeCloseTo(-0.9155326, 7);
    expect(hazardRatio(maintained, [])).toBeNull();
    expect(hazardRatio(of([5, 6], [9]), of([], [7, 8]))).toBeNull();
  });
});
