import { currencyDigits, type Money } from '@zasluga/domain';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node';

/** Numbers stay numbers; money is shown in whole units with its decimals, without the sign of the currency. */
export type Cell = string | number | Money | null;

export interface FileColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => Cell;
  /** In characters; for the spreadsheet. */
  readonly width?: number;
}

export interface TableFile<Row> {
  /** Of the sheet: at most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly FileColumn<Row>[];
  readonly rows: readonly Row[];
}

/** So many rows a file may have: it is made in memory. Who writes one asks the database for one more than this. */
export const FILE_ROWS_MAX = 60_000;

// What spreadsheets run as a formula, full-width forms included (OWASP, CSV injection)
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that begins a formula gets an apostrophe in front. */
export const plainText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const isMoney = (cell: Cell): cell is Money => typeof cell === 'object' && cell !== null;

/** Minor units as decimal text, exact: 123456 → "1234.56". */
function decimal({ amountMinor, currency }: Money): string {
  const digits = currencyDigits(currency);
  if (digits === 0) return String(amountMinor);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  return `${amountMinor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** RFC 4180: commas, quotes doubled, lines end with CRLF; UTF-8 with a byte order mark. */
export function csvOf<Row>({ columns, rows }: TableFile<Row>): string {
  const text = (cell: Cell) => {
    if (cell === null) return '';
    if (isMoney(cell)) return decimal(cell);
    return typeof cell === 'number' ? String(cell) : plainText(cell);
  };
  return stringify(
    [
      columns.map(({ heading }) => plainText(heading)),
      ...rows.map((row) => columns.map(({ cell }) => text(cell(row)))),
    ],
    { bom: true, record_delimiter: 'windows' },
  );
}

function xlsxCell(cell: Cell): XlsxCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell, format: '#,##0' };
  if (typeof cell === 'string') return { type: String, value: plainText(cell) };
  const digits = currencyDigits(cell.currency);
  return {
    type: Number,
    value: cell.amountMinor / 10 ** digits,
    format: digits ? `#,##0.${'0'.repeat(digits)}` : '#,##0',
  };
}

/** A workbook of one sheet, headings bold and always in sight. */
export async function xlsxOf<Row>({ name, columns, rows }: TableFile<Row>): Promise<Buffer> {
  const head = columns.map(({ heading }) => ({ type: String, value: plainText(heading), fontWeight: 'bold' as const }));
  const data = [head, ...rows.map((row) => columns.map(({ cell }) => xlsxCell(cell(row))))];
  const options = { sheet: name, columns: columns.map(({ width = 16 }) => ({ width })), stickyRowsCount: 1 };
  return writeXlsxFile(data, options).toBuffer();
}
