import { bookPeriods } from './periods';

it('offers twelve months and the quarters and years that they lie in', () => {
  const { months, quarters, years } = bookPeriods('2026-02-10');
  expect([months[0], months[1], months[2], months.at(-1)]).toEqual(['2026-02', '2026-01', '2025-12', '2025-03']);
  expect(quarters).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1']);
  expect(years).toEqual(['2026', '2025']);
});
