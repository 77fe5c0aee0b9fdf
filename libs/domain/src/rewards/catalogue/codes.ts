/** Rows of one file of voucher codes. */
export const CODES_MAX = 5000;
/** Characters of one code. */
export const CODE_LENGTH_MAX = 200;

export const CODE_FAULTS = ['twice', 'known', 'too_long', 'characters'] as const;
/** twice: it stands in the file before · known: it was imported earlier · the others: it can't be a code. */
export type CodeFault = (typeof CODE_FAULTS)[number];

export interface CodeRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly code: string;
}

const HEADINGS = new Set(['code', 'codes', 'voucher', 'код', 'коды', 'промокод', 'ваучер']);

/**
 * The codes of a CSV or plain text file: the first column of each line that is not empty, without quotes; a heading is left out. A code
 * is kept as it is written: capitals may matter.
 */
export function codeRows(text: string): CodeRow[] {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, code: firstCell(content) }))
    .filter(({ code }) => code !== '');
  return rows[0] && HEADINGS.has(rows[0].code.toLowerCase()) ? rows.slice(1) : rows;
}

function firstCell(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  return (quoted ? quoted[1]!.replaceAll('""', '"') : (line.split(/[,;\t]/)[0] ?? '')).trim();
}

// printable, of any alphabet, a single space inside at most: whatever else it holds, nobody could type it
const CODE = /^[\p{L}\p{N}\p{P}\p{S}]+(?: [\p{L}\p{N}\p{P}\p{S}]+)*$/u;

/** Rows that can be kept, and why the others can't. `known`: whether it was imported earlier. */
export function checkCodes(
  rows: readonly CodeRow[],
  known: (code: string) => boolean,
): { good: CodeRow[]; faults: { line: number; fault: CodeFault }[] } {
  const seen = new Set<string>();
  const good: CodeRow[] = [];
  const faults: { line: number; fault: CodeFault }[] = [];
  for (const row of rows) {
    const fault: CodeFault | undefined =
      row.code.length > CODE_LENGTH_MAX
        ? 'too_long'
        : !CODE.test(row.code)
          ? 'characters'
          : seen.has(row.code)
            ? 'twice'
            : known(row.code)
              ? 'known'
              : undefined;
    seen.add(row.code);
    if (fault) faults.push({ line: row.line, fault });
    else good.push(row);
  }
  return { good, faults };
}
