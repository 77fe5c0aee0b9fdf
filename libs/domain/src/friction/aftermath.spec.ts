import fc from 'fast-check';
import { seededRandom } from '../statistics';
import { aftermathOf, type Course } from './aftermath';

const WEEKS = 26;
/** Weekly counts around 6, by chance but always the same. */
const wavering = [6, 4, 7, 9, 5, 6, 3, 8, 6, 7, 5, 4, 8, 6, 9, 5, 7, 6, 4, 8, 5, 7, 6, 6, 3, 8];
const weeks = (events: readonly number[], exposure: number | null = null) =>
  events.map((count) => ({ events: count, exposure }));
const course = (after: readonly number[], exposure: number | null = null): Course => ({
  buckets: weeks([...wavering, ...after], exposure),
  before: WEEKS,
});

describe('what happened after a rule was changed', () => {
  it('sees a change that worked', () => {
    const found = aftermathOf(course([2, 1, 3, 0, 2, 1, 2, 1, 0, 2]));
    expect(found).toMatchObject({ verdict: 'fewer', pointsNeeded: 0, per: 'bucket' });
    expect(found.before).toEqual({ events: 158, exposure: 26 });
    expect(found.after).toEqual({ events: 14, exposure: 10 });
    expect(found.ratio!.estimate).toBeCloseTo(14 / 10 / (158 / 26), 10);
    expect(found.ratio!.high).toBeLessThan(1);
  });

  it('sees a change that did nothing', () => {
    const found = aftermathOf(course([6, 7, 4, 5, 8, 6, 3, 7, 6, 5]));
    expect(found).toMatchObject({ verdict: 'same', pointsNeeded: 0 });
    expect(found.ratio!.low).toBeLessThan(1);
    expect(found.ratio!.high).toBeGreaterThan(1);
  });

  it('sees a change that made it worse, and a jump at once', () => {
    expect(aftermathOf(course([11, 12, 10, 13, 11, 9, 12, 11, 10])).verdict).toBe('more');
    expect(aftermathOf(course([30])).verdict).toBe('more');
  });

  it('says how long to wait while a run of nine could not be complete', () => {
    expect(aftermathOf(course([2, 1, 3, 0]))).toMatchObject({ verdict: 'too_early', pointsNeeded: 5 });
    expect(aftermathOf(course([]))).toMatchObject({ verdict: 'too_early', pointsNeeded: 9, ratio: null });
  });

  it('does not judge by fewer than twenty stretches before, and shows the ratio all the same', () => {
    const short: Course = { buckets: weeks([...wavering.slice(0, 12), 1, 0, 1, 2, 0, 1, 1, 0, 2, 1]), before: 12 };
    const found = aftermathOf(short);
    expect(found).toMatchObject({ verdict: 'no_baseline', pointsNeeded: 8 });
    expect(found.ratio!.high).toBeLessThan(1);
  });

  it('has no limits to judge by where nothing wavered before', () => {
    const silent: Course = { buckets: weeks([...Array<number>(24).fill(0), 1, 0, 2]), before: 24 };
    expect(aftermathOf(silent)).toMatchObject({ verdict: 'no_baseline', pointsNeeded: 0 });
  });

  it('draws no limits through silence: one complaint in half a year would be a signal', () => {
    const rare: Course = {
      buckets: weeks([...Array<number>(23).fill(0), 22, ...Array<number>(12).fill(0)]),
      before: 24,
    };
    expect(aftermathOf(rare)).toMatchObject({ verdict: 'no_baseline', chart: { status: 'insufficient' } });
    const enough: Course = {
      ...rare,
      buckets: weeks([
        ...Array<number>(24)
          .fill(1)
          .map((x, i) => x + (i % 2)),
        1,
        0,
      ]),
    };
    expect(aftermathOf(enough).chart.status).toBe('ok');
  });

  it('counts shares of contacts where they are known: fewer complaints of as many fewer customers is the same', () => {
    const buckets = [...weeks(wavering, 400), ...weeks([3, 2, 4, 3, 3, 2, 4, 3, 3, 2], 200)];
    const found = aftermathOf({ buckets, before: WEEKS });
    expect(found).toMatchObject({ verdict: 'same', per: 'contact' });
    expect(found.chart).toMatchObject({ kind: 'xmr' }); // 200 × 1.5 % is fewer than five
    const many = aftermathOf({ buckets: buckets.map((b) => ({ ...b, events: b.events * 3 })), before: WEEKS });
    expect(many.chart).toMatchObject({ kind: 'laney' }); // threefold counts waver more than binomials do
    expect(many.verdict).toBe('same');
    expect(aftermathOf({ buckets: weeks([...wavering, 3, 2, 4, 3, 3, 2, 4, 3, 3, 2]), before: WEEKS }).verdict).toBe(
      'fewer',
    );
  });

  it('only shows how it goes while nothing is decided', () => {
    const open = aftermathOf({ buckets: weeks([...wavering, ...wavering, 40]), before: null });
    expect(open).toMatchObject({ verdict: 'undecided', ratio: null, before: null });
    expect(open.chart).toMatchObject({ baseline: 30 });
    expect(aftermathOf({ buckets: [], before: null }).chart).toEqual({ status: 'empty' });
  });

  it('is seldom wrong about changes that did nothing', () => {
    const random = seededRandom('nothing changed');
    const poisson = (mean: number) => {
      let count = 0;
      for (let t = -Math.log(random.uniform()); t < mean; t -= Math.log(random.uniform())) count += 1;
      return count;
    };
    const trials = 400;
    const verdicts = Array.from({ length: trials }, () => {
      const buckets = weeks(Array.from({ length: 46 }, () => poisson(5)));
      return aftermathOf({ buckets, before: 30 }).verdict;
    });
    expect(verdicts.filter((verdict) => verdict !== 'same').length / trials).toBeLessThan(0.04);
  });

  it('never says that it fell where the rate rose', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 21, maxLength: 60 });
    fc.assert(
      fc.property(counts, (events) => {
        const { verdict, before, after } = aftermathOf({ buckets: weeks(events), before: 20 });
        const difference = after!.events / after!.exposure - before!.events / before!.exposure;
        if (verdict === 'fewer') expect(difference).toBeLessThan(0);
        if (verdict === 'more') expect(difference).toBeGreaterThan(0);
      }),
    );
  });
});
