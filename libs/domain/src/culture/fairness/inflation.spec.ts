import fc from 'fast-check';
import { inflation, isInflated, type PointsMonth } from './inflation';

const month = (n: number, thanks: number, points: number, more: Partial<PointsMonth> = {}): PointsMonth => ({
  month: `2026-${String(n).padStart(2, '0')}`,
  thanks,
  points,
  median: 10,
  atMost: 0,
  ...more,
});

describe('inflation of points', () => {
  it('is measured against the first three months, by hand', () => {
    // 400 + 500 + 600 points for 40 + 50 + 60 thanks: ten a piece; then 13, and 13.5
    const months = inflation([
      month(1, 0, 0),
      month(2, 40, 400),
      month(3, 50, 500),
      month(4, 60, 600),
      month(5, 40, 520, { median: 12, atMost: 10 }),
      month(6, 40, 540),
    ]);
    expect(months.map(({ index }) => index)).toEqual([null, null, null, 130, 135]);
    expect(months[3]).toEqual({ month: '2026-05', thanks: 40, mean: 13, median: 12, atMost: 0.25, index: 130 });
    expect(months.map(isInflated)).toEqual([false, false, false, false, true]);
  });

  it('is also that most are as large as can be', () => {
    const [half, most] = inflation([month(1, 20, 2000, { atMost: 10 }), month(2, 20, 2000, { atMost: 11 })]);
    expect([isInflated(half!), isInflated(most!)]).toEqual([false, true]);
  });

  it('says nothing of months with few thanks, and nothing against few', () => {
    expect(inflation([])).toEqual([]);
    expect(inflation([month(1, 19, 190)])).toEqual([]);
    const few = inflation([month(1, 6, 60), month(2, 6, 60), month(3, 7, 70), month(4, 40, 4000)]);
    expect(few).toEqual([expect.objectContaining({ month: '2026-04', index: null })]);
  });

  it('doesn’t depend on what a point is: ten times as many everywhere are the same index', () => {
    const months = fc.array(fc.tuple(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 4,
      maxLength: 9,
    });
    fc.assert(
      fc.property(months, (all) => {
        const index = (times: number) =>
          inflation(all.map(([thanks, points], n) => month(n + 1, thanks, times * points))).map((one) => one.index);
        index(10).forEach((one, n) =>
          one === null ? expect(index(1)[n]).toBeNull() : expect(one).toBeCloseTo(index(1)[n]!, 9),
        );
      }),
    );
  });
});
