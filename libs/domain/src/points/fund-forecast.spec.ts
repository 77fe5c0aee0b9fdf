import { workingDays } from './days-off';
import { forecastOf, fundRoom, isFundOver } from './fund-forecast';

describe('working days', () => {
  it.each([
    ['2026-11-01', '2026-11-30', 21],
    ['2026-02-01', '2026-02-28', 20],
    ['2028-02-01', '2028-02-29', 21],
    ['2026-11-21', '2026-11-22', 0], // Saturday and Sunday
    ['2026-11-20', '2026-11-23', 2],
    ['2026-01-01', '2026-12-31', 261],
    ['1969-12-29', '1970-01-04', 5],
  ])('%s to %s: %i', (from, to, days) => expect(workingDays(from, to)).toBe(days));
});

describe('the forecast of a fund', () => {
  const state = { label: '2026-11', period: 'month', filled: 1000, spent: 210 } as const;

  it('goes on as it went, by working days', () => {
    // the 6th is a Friday: 5 of 21
    expect(forecastOf(state, '2026-11-06')).toEqual({
      daysPast: 5,
      daysAll: 21,
      daysOff: 0,
      spentAtEnd: 882,
      leftAtEnd: 118,
      lackingAtEnd: 0,
    });
    expect(forecastOf({ ...state, spent: 500 }, '2026-11-08')).toMatchObject({
      spentAtEnd: 2100,
      leftAtEnd: 0,
      lackingAtEnd: 1100,
    });
  });

  it('leaves the company’s days off out, and says nothing where there is no other day', () => {
    const off = new Set(['2026-11-04', '2026-11-07']); // a Wednesday and a Saturday
    expect(forecastOf(state, '2026-11-06', off)).toMatchObject({
      daysPast: 4,
      daysAll: 20,
      daysOff: 1,
      spentAtEnd: 1050,
    });
    const all = new Set(Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`));
    expect(forecastOf(state, '2026-11-30', all)).toBeNull();
  });

  it('says nothing before a fifth of the period has passed', () => {
    expect(forecastOf(state, '2026-11-05')).toBeNull(); // 4 of 21
    expect(forecastOf({ ...state, label: '2026-10', period: 'quarter' }, '2026-10-19')).toBeNull(); // 13 of 66
    expect(forecastOf({ ...state, label: '2026-10', period: 'quarter' }, '2026-10-20')).toMatchObject({ daysPast: 14 });
  });

  it('says nothing of another period', () => {
    expect(forecastOf(state, '2026-10-31')).toBeNull();
    expect(forecastOf(state, '2026-12-01')).toBeNull();
  });

  it('is exact on the last day, and nothing spent stays nothing', () => {
    expect(forecastOf(state, '2026-11-30')).toMatchObject({ spentAtEnd: 210, leftAtEnd: 790 });
    expect(forecastOf({ ...state, spent: 0 }, '2026-11-15')).toMatchObject({ spentAtEnd: 0, leftAtEnd: 1000 });
  });
});

describe('a fund', () => {
  it.each([
    ['2026-11', 'month', '2026-11', false],
    ['2026-11', 'month', '2026-12', true],
    ['2026-10', 'quarter', '2026-12', false],
    ['2026-10', 'quarter', '2027-01', true],
    ['2026-01', 'year', '2026-12', false],
    ['2026-01', 'year', '2027-01', true],
  ] as const)('of %s by the %s, in %s: over %p', (label, period, month, over) =>
    expect(isFundOver(label, period, month)).toBe(over),
  );

  it('is filled up to its cap', () =>
    expect([fundRoom(null, 5), fundRoom(100, 30), fundRoom(100, 130)]).toEqual([null, 70, 0]));
});
