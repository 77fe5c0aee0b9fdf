import { checkCodes, codeRows } from './codes';
import { limitLabel } from './limit';

describe('a file of codes', () => {
  it('is read whatever it was written with: mark of the order of bytes, heading, quotes, more columns, empty lines', () => {
    const text = '\ufeffКод;Номинал\r\n"AB-1 ""x""";500\r\n\r\nCD-2;500\rEF-3\tfoo\n  GH-4  ,1\n';
    expect(codeRows(text)).toEqual([
      { line: 2, code: 'AB-1 "x"' },
      { line: 4, code: 'CD-2' },
      { line: 5, code: 'EF-3' },
      { line: 6, code: 'GH-4' },
    ]);
    expect(codeRows('A1')).toEqual([{ line: 1, code: 'A1' }]);
  });

  it('tells of each row that is not taken why: twice, known, too long, nothing that can be typed', () => {
    const rows = ['A', 'B', 'A', 'K', 'x'.repeat(201), 'a\u0007b', 'K', 'a'].map((code, i) => ({ line: i + 1, code }));
    const { good, faults } = checkCodes(rows, (code) => code === 'K');
    expect(good.map(({ code }) => code)).toEqual(['A', 'B', 'a']);
    expect(faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      '3 twice',
      '4 known',
      '5 too_long',
      '6 characters',
      '7 twice',
    ]);
  });
});

it('a day lies in its month, quarter and year', () => {
  const labels = (day: string) => (['month', 'quarter', 'year', 'ever'] as const).map((p) => limitLabel(p, day));
  expect(labels('2026-01-01')).toEqual(['2026-01', '2026-Q1', '2026', 'ever']);
  expect(labels('2026-03-31')[1]).toBe('2026-Q1');
  expect(labels('2026-10-01')[1]).toBe('2026-Q4');
});
