import { periodChoices, periodDays } from './period';

it.each([
  ['last-90-days', '2026-08-24', '2026-11-22', false],
  ['2026-11', '2026-11-01', '2026-12-01', true],
  ['2026-02', '2026-02-01', '2026-03-01', false],
  ['2026-Q3', '2026-07-01', '2026-10-01', false],
  ['2026-Q4', '2026-10-01', '2027-01-01', true],
  ['2025', '2025-01-01', '2026-01-01', false],
])('%s is from %s until %s', (label, from, until, unfinished) => {
  expect(periodDays(label, '2026-11-21')).toEqual({ label, from, until, unfinished });
});

it.each(['', '2026-13', '2026-Q5', '2026-12', '2027', '1999', 'last-91-days', "2026-01' or 1=1", '2026-1'])(
  '%s is no period',
  (label) => {
    expect(periodDays(label, '2026-11-21')).toBeNull();
  },
);

it('offers the last 90 days and twelve months, each of which is a period', () => {
  const choices = periodChoices('2026-02-01');
  expect(choices.slice(0, 4)).toEqual(['last-90-days', '2026-02', '2026-01', '2025-12']);
  expect(choices).toHaveLength(13);
  choices.forEach((label) => expect(periodDays(label, '2026-02-01')).not.toBeNull());
});
