/** What a heading seems to mean. */
export interface Guess<Field extends string> {
  field: Field;
  /** lower is better: exact phrases in their order, then phrases within longer headings */
  rank: number;
}

/** Reads headings of one kind of file. */
export interface HeadingGuesser<Field extends string = string> {
  fieldOf(heading: string): Guess<Field> | undefined;
  /** A mapping to begin with, field → index of its column; each column and each field is used once. */
  propose(headings: readonly string[]): Partial<Record<Field, number>>;
}

/** Without case, signs, ё: "Табельный №" is "табельный", "E-mail" is "e mail". */
const normal = (heading: string) =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('_', ' ')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

const WITHIN = 1000;
const MIN_PHRASE_WITHIN = 5;

/** `phrases`: for each field what people write above its column, divided by `|`, most telling first: of two columns the earlier phrase wins. */
export function headingGuesser<Field extends string>(phrases: Readonly<Record<Field, string>>): HeadingGuesser<Field> {
  const exact = new Map<string, Guess<Field>>();
  for (const [field, list] of Object.entries(phrases) as [Field, string][])
    for (const [rank, phrase] of list.split('|').entries()) if (!exact.has(phrase)) exact.set(phrase, { field, rank });
  // longest first, so that "табельный номер руководителя" is not taken for "табельный номер"
  const longestFirst = [...exact]
    .filter(([phrase]) => phrase.length >= MIN_PHRASE_WITHIN)
    .sort(([a], [b]) => b.length - a.length);

  const fieldOf = (heading: string): Guess<Field> | undefined => {
    const said = normal(heading);
    const same = exact.get(said);
    if (same || !said) return same;
    const inside = longestFirst.find(([phrase]) => ` ${said} `.includes(` ${phrase} `));
    return inside && { field: inside[1].field, rank: WITHIN + inside[1].rank };
  };
  return {
    fieldOf,
    propose(headings) {
      const guesses = headings
        .flatMap((heading, column) => {
          const guess = fieldOf(heading);
          return guess ? [{ ...guess, column }] : [];
        })
        .sort((a, b) => a.rank - b.rank || a.column - b.column);
      const mapping: Partial<Record<Field, number>> = {};
      for (const { field, column } of guesses) mapping[field] ??= column;
      return mapping;
    },
  };
}

export type ColumnFault = 'column_unknown' | 'column_twice';

/** Whether the columns of a mapping are there, each used once. `width` is the number of columns. */
export function columnFault(
  mapping: Readonly<Partial<Record<string, number>>>,
  width: number,
): ColumnFault | undefined {
  const columns = Object.values(mapping) as number[];
  if (columns.some((column) => !Number.isInteger(column) || column < 0 || column >= width)) return 'column_unknown';
  return new Set(columns).size < columns.length ? 'column_twice' : undefined;
}
