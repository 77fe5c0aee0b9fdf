import { isPeriodLabel, periodAfter, periodEndsOn, periodLabel } from './period';

const at = (iso: string, zone: string) => periodLabel(new Date(iso), zone);

describe('periodLabel', () => {
  it.each([
    // Havana 2026-11-01: midnight happens twice (clocks go back from 01:00 to 00:00)
    ['2026-11-01T03:59:59Z', 'America/Havana', '2026-10'],
    ['2026-11-01T04:00:00Z', 'America/Havana', '2026-11'],
    ['2026-11-01T04:30:00Z', 'America/Havana', '2026-11'],
    ['2026-11-01T05:00:00Z', 'America/Havana', '2026-11'],
    // Asuncion 2017-10-01 and 2023-10-01: midnight does not exist (clocks jump from 00:00 to 01:00)
    ['2017-10-01T03:59:59Z', 'America/Asuncion', '2017-09'],
    ['2017-10-01T04:00:00Z', 'America/Asuncion', '2017-10'],
    ['2023-10-01T03:59:59Z', 'America/Asuncion', '2023-09'],
    ['2023-10-01T04:00:00Z', 'America/Asuncion', '2023-10'],
    // Amman 2016-04-01: likewise
    ['2016-03-31T21:59:59Z', 'Asia/Amman', '2016-03'],
    ['2016-03-31T22:00:00Z', 'Asia/Amman', '2016-04'],
    // the two ends of the earth, and zones of half and three quarters of an hour
    ['2026-10-31T10:00:00Z', 'Pacific/Kiritimati', '2026-11'],
    ['2026-11-01T11:59:59Z', 'Etc/GMT+12', '2026-10'],
    ['2026-10-31T18:30:00Z', 'Asia/Kolkata', '2026-11'],
    ['2026-10-31T18:29:59Z', 'Asia/Kolkata', '2026-10'],
    ['2026-10-31T18:15:00Z', 'Asia/Kathmandu', '2026-11'],
    ['2026-10-31T21:00:00Z', 'Europe/Moscow', '2026-11'],
    ['2024-02-29T20:59:59Z', 'Europe/Moscow', '2024-02'],
    // Apia skipped the whole of 2011-12-30: December ends all the same
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12'],
    ['2011-12-31T10:00:00Z', 'Pacific/Apia', '2012-01'],
  ])('%s in %s is %s', (iso, zone, label) => expect(at(iso, zone)).toBe(label));

  it('never goes back while time goes on, hour by hour through the odd months', () => {
    for (const zone of ['America/Havana', 'America/Asuncion', 'Asia/Amman', 'Europe/Moscow']) {
      let last = '';
      for (let t = Date.UTC(2015, 0, 1); t < Date.UTC(2018, 0, 1); t += 3_600_000) {
        const label = periodLabel(new Date(t), zone);
        expect(label >= last).toBe(true);
        last = label;
      }
    }
  });

  it('refuses an unknown zone', () => expect(() => at('2026-11-01T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError));
});

it.each([
  ['2024-02', '2024-02-29'],
  ['2023-02', '2023-02-28'],
  ['2100-02', '2100-02-28'],
  ['2026-11', '2026-11-30'],
  ['2026-12', '2026-12-31'],
])('%s ends on %s', (label, day) => expect(periodEndsOn(label)).toBe(day));

it.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-05', 0, '2026-05'],
  ['2026-05', 20, '2028-01'],
])('%s and %p months: %s', (label, months, after) => expect(periodAfter(label, months)).toBe(after));

it.each(['2026-13', '2026-00', '2026-1', '26-01', '', '2026-11-01'])('%p is no label', (text) => {
  expect(isPeriodLabel(text)).toBe(false);
  expect(() => periodEndsOn(text)).toThrow(RangeError);
});
