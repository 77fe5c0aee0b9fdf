import { dayAfter, dayBefore, daysBetween, parseDay } from './day';

test.each([
  ['17.06.2013', '2013-06-17'],
  ['17-06-2013', '2013-06-17'],
  ['7/6/2013', '2013-06-07'],
  ['2013-06-17', '2013-06-17'],
  ['2013-06-17T00:00:00.000Z', '2013-06-17'],
  ['2013-06-17 00:00:00', '2013-06-17'],
  [' 01.02.2024 ', '2024-02-01'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2000', '2000-02-29'],
])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

test.each([
  ['29.02.2023'],
  ['29.02.1900'],
  ['31.04.2024'],
  ['05/21/2017'],
  ['17.06.13'],
  ['2013'],
  ['00.01.2020'],
  ['01.01.1899'],
  ['01.01.2101'],
  ['вчера'],
  [''],
])('%j is no day', (text) => expect(parseDay(text)).toBeUndefined());

test.each([
  ['2026-03-28', 2, '2026-03-30'], // over a change of clocks
  ['2024-02-28', 2, '2024-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-01-01', 0, '2026-01-01'],
])('%s and %d days is %s', (from, days, to) => {
  expect([dayAfter(from, days), daysBetween(from, to)]).toEqual([to, days]);
});

test('the day before the first of March is a leap day when there is one', () => {
  expect([dayBefore('2024-03-01'), dayBefore('2026-03-01')]).toEqual(['2024-02-29', '2026-02-28']);
});

test('what is no day has no neighbours', () => {
  expect(() => dayAfter('', 1)).toThrow(RangeError);
  expect(daysBetween('', '2026-01-01')).toBeNaN();
});
