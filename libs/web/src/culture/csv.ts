/** A cell that a spreadsheet would take for a formula is kept a text by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

export type CsvCell = string | number | null;

/**
 * Rows as CSV for a spreadsheet. Numbers stay numbers; a text is quoted where needed and never becomes a formula.
 *
 * @param comma the decimal comma of the reader's language: cells are then parted by semicolons, as spreadsheets there expect
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], comma: boolean): string {
  const separator = comma ? ';' : ',';
  const cell = (value: CsvCell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return comma ? String(value).replace('.', ',') : String(value);
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /["\n\r;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  // the byte order mark tells spreadsheets that it is UTF-8
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

/** Hands the rows to the browser as a file. */
export function downloadCsv(name: string, rows: readonly (readonly CsvCell[])[], comma: boolean): void {
  const url = URL.createObjectURL(new Blob([csvOf(rows, comma)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
