import { grouped } from '../../grouped';
import { isSmall } from '../suppression';

/** Answers at one touchpoint of one place. */
export interface CrossedCell {
  row: string;
  column: string;
  /** Customers who answered, each of them once. */
  answers: number;
  /** Whom the answers may be about: the people of the place. */
  staff: ReadonlySet<string>;
}

/** Which figures of a table with totals must not be shown. */
export interface CrossedHidden {
  whole: boolean;
  rows: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  /** Keys made by `crossedKey`. */
  cells: ReadonlySet<string>;
}

export const crossedKey = (row: string, column: string): string => `${row} ${column}`;

type Kind = 'rows' | 'columns' | 'cells';

interface Line {
  kind: Kind;
  id: string;
  cells: readonly CrossedCell[];
}

/**
 * A table of places and touchpoints, with its row totals, column totals and grand total all to be shown (metrics B.0.2): hidden is
 * whatever fewer customers than `answers` or a staff of fewer than `staff` stands behind, and as much more as it takes that in no line a
 * hidden part stands alone, nor what is hidden in it is together that small: it would be found by subtraction from the total, and with it
 * others in the lines that cross. A hidden row or column hides its cells.
 */
export function hiddenCrossed(
  cells: readonly CrossedCell[],
  limits: { answers: number; staff: number },
): CrossedHidden {
  const present = cells.filter(({ answers }) => answers > 0);
  const small = (group: readonly CrossedCell[]): boolean =>
    isSmall(answersOf(group), limits.answers) || isSmall(staffOf(group), limits.staff);
  const hidden = { whole: false, rows: new Set<string>(), columns: new Set<string>(), cells: new Set<string>() };
  const isHidden = ({ kind, id }: Line): boolean => hidden[kind].has(id);
  const hide = ({ kind, id, cells: within }: Line): void => {
    hidden[kind].add(id);
    if (kind !== 'cells') within.forEach(({ row, column }) => hidden.cells.add(crossedKey(row, column)));
  };
  const rows = linesOf('rows', present);
  const columns = linesOf('columns', present);
  const hideAll = (): void => {
    [...rows, ...columns].forEach(hide);
    hidden.whole = true;
  };
  if (small(present)) hideAll();
  [...rows, ...columns, ...linesOf('cells', present)].filter((line) => small(line.cells)).forEach(hide);

  /** Hides one more of these parts of a shown total, or the total itself, where what is hidden could be found; whether it had to. */
  const protect = (parts: readonly Line[], hideTotal: () => void): boolean => {
    const away = parts.filter(isHidden);
    const isFound = away.length === 1 || small(away.flatMap((part) => part.cells));
    if (!isFound) return false;
    const shown = parts.filter((part) => !isHidden(part));
    if (shown.length === 0) hideTotal();
    else hide(shown.reduce((least, part) => (answersOf(part.cells) < answersOf(least.cells) ? part : least)));
    return true;
  };
  const protectAny = (): boolean =>
    !hidden.whole &&
    (protect(rows, hideAll) ||
      protect(columns, hideAll) ||
      [...rows, ...columns].some((line) => !isHidden(line) && protect(linesOf('cells', line.cells), () => hide(line))));
  while (protectAny());
  return hidden;
}

function linesOf(kind: Kind, cells: readonly CrossedCell[]): Line[] {
  const lines = grouped(cells, ({ row, column }) =>
    kind === 'rows' ? row : kind === 'columns' ? column : crossedKey(row, column),
  );
  return [...lines].map(([id, within]) => ({ kind, id, cells: within }));
}

const answersOf = (cells: readonly CrossedCell[]): number => cells.reduce((sum, { answers }) => sum + answers, 0);
const staffOf = (cells: readonly CrossedCell[]): number => new Set(cells.flatMap(({ staff }) => [...staff])).size;

/**
 * Which months of a row may be shown beside its total, by their answers: those with at least `minimum`, fewer while the rest that is not
 * shown together has between one and `privacy` − 1 answers. Indices of the months shown.
 */
export function shownMonthsOf(answers: readonly number[], minimum: number, privacy: number): ReadonlySet<number> {
  const shown = answers.flatMap((n, i) => (n >= minimum ? [i] : []));
  const rest = (): number => answers.reduce((sum, n, i) => (shown.includes(i) ? sum : sum + n), 0);
  while (shown.length > 0 && isSmall(rest(), privacy)) {
    const least = shown.reduce((a, b) => (answers[b]! < answers[a]! ? b : a));
    shown.splice(shown.indexOf(least), 1);
  }
  return new Set(shown);
}
