import { DomainError, type FileRow, findTable, type HeadingGuesser } from '@zasluga/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from './limits';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_ROWS = 50;
const SAMPLE_CHARS = 256 * 1024;
/** Blank lines count here but not against the limit of rows. */
const MAX_LINES = MAX_ROWS * 2;

/** The rows of a text with a delimiter, which is found out. Throws `company.file_quotes` with the line where a quote isn't closed. */
export function readDelimited(text: string, known: HeadingGuesser): { rows: FileRow[]; delimiter: string } {
  // what Excel writes for itself
  const told = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = told?.[1] ?? guessDelimiter(text.slice(0, SAMPLE_CHARS), known);
  const rows = records(told ? text.slice(told[0].length) : text, delimiter, MAX_LINES);
  if (rows.length === MAX_LINES) throw new DomainError('company.file_rows', 'file', { max: MAX_ROWS });
  return { rows: told ? rows.map((row) => ({ ...row, line: row.line + 1 })) : rows, delimiter };
}

/** Whichever names most columns that we know; else whichever cuts the rows most evenly. */
function guessDelimiter(sample: string, guesser: HeadingGuesser): string {
  const lastLine = sample.lastIndexOf('\n');
  const whole = sample.length === SAMPLE_CHARS && lastLine > 0 ? sample.slice(0, lastLine) : sample;
  const scored = DELIMITERS.map((delimiter) => {
    let rows: FileRow[];
    try {
      rows = records(whole, delimiter, SAMPLE_ROWS);
    } catch {
      return { delimiter, known: 0, even: 0 };
    }
    const table = findTable(rows, guesser);
    const width = table?.headings.length ?? 1;
    const even = rows.filter((row) => row.cells.length === width).length * (width > 1 ? width : 0);
    return { delimiter, known: Object.keys(guesser.propose(table?.headings ?? [])).length, even };
  });
  return scored.reduce((best, one) =>
    one.known > best.known || (one.known === best.known && one.even > best.even) ? one : best,
  ).delimiter;
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

function records(text: string, delimiter: string, limit: number): FileRow[] {
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      to: limit,
      max_record_size: MAX_FILE_BYTES,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('company.file_quotes', 'file', { line: lineOf(error, text) });
    throw error;
  }
  let line = 1;
  return parsed.map(({ record, info }) => {
    const row = { line, cells: withoutTail(record) };
    line = info.lines + 1;
    return row;
  });
}

/** Of a quote that is never closed the parser only knows where the file ended: the reader wants to know where it began. */
function lineOf(error: CsvError, text: string): number {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return Number(error['lines'] ?? 1);
  let line = 1;
  let opened = 0;
  for (const sign of text) {
    if (sign === '\n') line++;
    else if (sign === '"') opened = opened ? 0 : line;
  }
  return opened || line;
}

/** Spreadsheets write empty columns to the end of the row. */
function withoutTail(cells: string[]): string[] {
  let length = cells.length;
  while (length > 1 && !cells[length - 1]!.trim()) length--;
  return length > MAX_COLUMNS ? cells : cells.slice(0, length);
}
