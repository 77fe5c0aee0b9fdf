import { DomainError, type FileRow, findTable, type HeadingGuesser, PEOPLE_HEADINGS } from '@zasluga/domain';
import { decode } from './decode';
import { readDelimited } from './delimited';
import { kindOf } from './file-kind';
import { MAX_CELL_CHARS, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from './limits';
import { readSpreadsheet } from './spreadsheet';
import type { FileFacts, ReadFile } from './upload';

/** Any file that an HR department sends, as a table. Every refusal is a `DomainError` of `company.file_…` that says what would be right. */
export const readPeopleFile = (bytes: Buffer) => readTableFile(bytes, PEOPLE_HEADINGS);

/**
 * Any table that a person keeps, of the kind that `known` tells by its headings.
 * @param maxCellChars a file with a longer cell is refused
 */
export async function readTableFile(
  bytes: Buffer,
  known: HeadingGuesser,
  maxCellChars = MAX_CELL_CHARS,
): Promise<ReadFile> {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new DomainError('company.file_too_large', 'file', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  }
  const { rows, facts } = kindOf(bytes) === 'spreadsheet' ? await sheet(bytes) : text(bytes, known);
  checkCells(rows, maxCellChars);
  const table = findTable(rows, known);
  if (!table?.rows.length) throw new DomainError('company.file_empty', 'file');
  if (table.rows.length > MAX_ROWS) throw new DomainError('company.file_rows', 'file', { max: MAX_ROWS });
  return { table, facts };
}

async function sheet(bytes: Buffer): Promise<{ rows: FileRow[]; facts: FileFacts }> {
  const { rows, sheet: name } = await readSpreadsheet(bytes);
  return { rows, facts: { format: 'xlsx', sheet: name } };
}

function text(bytes: Buffer, known: HeadingGuesser): { rows: FileRow[]; facts: FileFacts } {
  const decoded = decode(bytes);
  const { rows, delimiter } = readDelimited(decoded.text, known);
  return { rows, facts: { format: 'csv', encoding: decoded.encoding, delimiter } };
}

function checkCells(rows: readonly FileRow[], max: number): void {
  for (const { line, cells } of rows) {
    if (cells.length > MAX_COLUMNS) throw new DomainError('company.file_columns', 'file', { line, max: MAX_COLUMNS });
    if (cells.some((cell) => cell.length > max)) {
      throw new DomainError('company.file_cell', 'file', { line, max });
    }
  }
}
