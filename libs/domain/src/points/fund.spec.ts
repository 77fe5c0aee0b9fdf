import { fundEndsOn, fundLabel, fundLabelAfter } from './fund';

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
});
