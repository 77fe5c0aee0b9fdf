import { FUND_PERIODS, fundChangesFrom, fundEndsOn, fundLabel, fundLabelAfter } from './fund';
import { periodAfter } from './period';

describe('the period of a fund', () => {
  it.each([
    ['2026-11', 'month', '2026-11', '2026-11-30', '2026-12'],
    ['2026-11', 'quarter', '2026-10', '2026-12-31', '2027-01'],
    ['2026-10', 'quarter', '2026-10', '2026-12-31', '2027-01'],
    ['2026-01', 'quarter', '2026-01', '2026-03-31', '2026-04'],
    ['2026-12', 'year', '2026-01', '2026-12-31', '2027-01'],
    ['2028-02', 'month', '2028-02', '2028-02-29', '2028-03'],
  ] as const)('%s, %s: begins in %s, ends on %s, then %s', (month, period, label, ends, next) => {
    expect(fundLabel(month, period)).toBe(label);
    expect(fundEndsOn(label, period)).toBe(ends);
    expect(fundLabelAfter(label, period)).toBe(next);
  });

  it.each([
    ['2026-11', 'month', 'month', '2026-12'],
    ['2026-11', 'month', 'quarter', '2027-01'],
    ['2026-12', 'month', 'quarter', '2027-01'],
    ['2026-01', 'month', 'year', '2027-01'],
    ['2026-04', 'quarter', 'month', '2026-07'],
    ['2026-04', 'quarter', 'year', '2027-01'],
    ['2026-01', 'year', 'quarter', '2027-01'],
  ] as const)('%s, a %s: becomes a %s in %s', (label, period, next, from) =>
    expect(fundChangesFrom(label, period, next)).toBe(from),
  );

  it('changes only where no label of what was before is used again', () => {
    for (const period of FUND_PERIODS)
      for (const next of FUND_PERIODS)
        for (let month = 0; month < 24; month++) {
          const label = fundLabel(periodAfter('2026-01', month), period);
          const from = fundChangesFrom(label, period, next);
          expect([fundLabel(from, next), fundLabel(from, period)]).toEqual([from, from]);
          expect(fundEndsOn(label, period) < `${from}-01`).toBe(true);
        }
  });
});
