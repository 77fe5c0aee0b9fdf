import { DAYS_OFF_MAX, daysFromTo, daySpans, mayBeNamedOff, workingDays } from './days-off';

describe('days off', () => {
  it('are left out of the working days, those on a weekend once', () => {
    const off = new Set(['2026-01-01', '2026-01-02', '2026-01-03', '2026-02-23']);
    expect([workingDays('2026-01-01', '2026-01-11'), workingDays('2026-01-01', '2026-01-11', off)]).toEqual([7, 5]);
    expect(workingDays('2026-01-01', '2026-01-02', off)).toBe(0);
  });

  it('are named one by one or from one day to another', () => {
    expect(daysFromTo('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(daysFromTo('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect([daysFromTo('2026-01-02', '2026-01-01'), daysFromTo('0001-01-01', '2026-01-01').length]).toEqual([
      [],
      DAYS_OFF_MAX,
    ]);
  });

  it('are named for the year in which the company stands and the next one', () => {
    const named = (today: string) =>
      ['2025-12-31', '2026-01-01', '2027-12-31', '2028-01-01'].map((day) => mayBeNamedOff(today, day, day));
    expect([named('2026-12-31'), named('2027-01-01')]).toEqual([
      [false, true, true, false],
      [false, false, true, true],
    ]);
    expect(mayBeNamedOff('2026-05-01', '2027-12-30', '2028-01-02')).toBe(false);
  });

  it('are told together where they follow one another', () =>
    expect(daySpans(['2027-01-01', '2026-12-31', '2026-06-12', '2026-12-31', '2027-01-03'])).toEqual([
      { from: '2026-06-12', to: '2026-06-12' },
      { from: '2026-12-31', to: '2027-01-01' },
      { from: '2027-01-03', to: '2027-01-03' },
    ]));
});
