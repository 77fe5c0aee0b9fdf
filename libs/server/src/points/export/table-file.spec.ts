import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSpreadsheet } from '../../company/import/spreadsheet';
import { csvOf, type TableFile, xlsxOf } from './table-file';

type Row = readonly [string, number, { amountMinor: number; currency: string } | null];
const table = (rows: readonly Row[]): TableFile<Row> => ({
  name: 'Проба',
  columns: [
    { heading: 'Кто', cell: ([who]) => who },
    { heading: 'Баллы', cell: ([, points]) => points },
    { heading: '=Деньги', cell: ([, , money]) => money },
  ],
  rows,
});
const cells = (csv: string): string[][] => parse(csv, { bom: true });

describe('a table as a file', () => {
  it('is RFC 4180 with a byte order mark: commas, doubled quotes, CRLF', () => {
    const csv = csvOf(table([['Анна, «старшая» "Ан"', -5, { amountMinor: 123456, currency: 'RUB' }]]));
    expect(csv).toBe('\ufeffКто,Баллы,\'=Деньги\r\n"Анна, «старшая» ""Ан""",-5,1234.56\r\n');
  });

  it.each([
    [5, 'RUB', '0.05'],
    [-1205, 'RUB', '-12.05'],
    [700, 'JPY', '700'],
    [1, 'KWD', '0.001'],
  ])('%i minor units of %s are %s', (amountMinor, currency, text) => {
    expect(cells(csvOf(table([['a', 1, { amountMinor, currency }]])))[1]![2]).toBe(text);
  });

  it.each(['=1+1', '+7 916', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('%j is no formula', async (text) => {
    expect(cells(csvOf(table([[text, 1, null]])))[1]![0]).toBe(`'${text}`);
    const read = await readSpreadsheet(await xlsxOf(table([[text, 1, null]])));
    expect(JSON.stringify(read)).not.toMatch(/"[=+\-@＝]/);
  });

  it('whatever a text is, no cell begins a formula and each text comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = cells(csvOf(table(texts.map((text) => [text, 1, null] as const)))).slice(1);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
        expect(rows.map(([text], i) => text === texts[i] || text === `'${texts[i]}`)).not.toContain(false);
      }),
    );
  });

  it('as a workbook has numbers for numbers', async () => {
    const file = await xlsxOf(table([['Анна', 640, { amountMinor: 64050, currency: 'RUB' }]]));
    expect(JSON.stringify(await readSpreadsheet(file))).toContain('["Анна","640","640.5"]');
  });
});
