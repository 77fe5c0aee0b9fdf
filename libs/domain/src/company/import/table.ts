import { tidy } from '../person-name';
import type { HeadingGuesser } from './guess';
import { PEOPLE_HEADINGS } from './headings';

/** A row as it stands in the file. `line` is what an editor or a spreadsheet shows beside it, from 1. */
export interface FileRow {
  line: number;
  cells: readonly string[];
}
export interface FileTable {
  headings: readonly string[];
  headingLine: number;
  rows: readonly FileRow[];
}

/** Above the headings there may be a title, a date, the name of the company. */
const LOOK_AHEAD_ROWS = 20;

const isEmpty = (row: FileRow) => row.cells.every((cell) => !cell.trim());

/** The headings are the first row with the most words that name a column of such a file; rows without any content are left out. */
export function findTable(
  all: readonly FileRow[],
  { fieldOf }: Pick<HeadingGuesser, 'fieldOf'> = PEOPLE_HEADINGS,
): FileTable | undefined {
  const rows = all.filter((row) => !isEmpty(row));
  const known = rows
    .slice(0, LOOK_AHEAD_ROWS)
    .map((row) => new Set(row.cells.map((cell) => fieldOf(cell)?.field).filter(Boolean)).size);
  const at = known.indexOf(Math.max(0, ...known));
  const heading = rows[at];
  if (!heading) return undefined;
  return { headings: heading.cells.map(tidy), headingLine: heading.line, rows: rows.slice(at + 1) };
}
