import { isMonthDay, milestonesOn, monthDaysOf } from '.';

describe('milestones', () => {
  const on = (day: string, hiredOn: string | null, birthday: string | null = null) =>
    milestonesOn(day, { hiredOn, birthday }).map(({ kind, years }) => (years ? `${kind} ${years}` : kind));

  it('are the first day, and every year after it', () => {
    expect(on('2026-11-22', '2026-11-22')).toEqual(['first_day']);
    expect(on('2027-11-22', '2026-11-22')).toEqual(['years 1']);
    expect(on('2046-11-22', '2026-11-22')).toEqual(['years 20']);
    expect(on('2027-11-21', '2026-11-22')).toEqual([]);
    expect(on('2025-11-22', '2026-11-22')).toEqual([]);
    expect(on('2026-11-22', null)).toEqual([]);
  });

  it('of the 29th of February fall on the 28th where there is no 29th', () => {
    expect(on('2025-02-28', '2024-02-29')).toEqual(['years 1']);
    expect(on('2028-02-28', '2024-02-29')).toEqual([]);
    expect(on('2028-02-29', '2024-02-29')).toEqual(['years 4']);
    expect(on('2100-02-28', '2024-02-29')).toEqual(['years 76']);
    expect(monthDaysOf('2000-02-28')).toEqual(['02-28']);
  });

  it('are birthdays only of those who told theirs, without the year', () => {
    expect(on('2026-05-01', '2020-05-01', '05-01')).toEqual(['years 6', 'birthday']);
    expect(['02-29', '12-31', '01-01'].every(isMonthDay)).toBe(true);
    expect(['02-30', '13-01', '00-10', '04-31', '1-1', '2000-01-01'].some(isMonthDay)).toBe(false);
  });
});
