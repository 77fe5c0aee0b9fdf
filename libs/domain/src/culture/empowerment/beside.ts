import { grouped } from '../../grouped';
import { type ReleaseCandidate, releasing, type Steps } from '../../privacy';
import { counted, type EntryCell, type ShownFigure } from './shown-figure';

/** One table of figures, and all that has been shown of it: all of that has passed this audit before. */
export interface Beside {
  cells: readonly EntryCell[];
  /** What the register shows. */
  register: readonly ReleaseCandidate[];
  memory: readonly ShownFigure[];
  threshold: number;
}

/** Which of the offered figures may be shown beside all that has been shown. */
export function* shownBeside<Figure extends ShownFigure>(
  { cells, register, memory, threshold }: Beside,
  offered: readonly Figure[],
): Steps<Figure[]> {
  const published = [...register, ...(yield* counted(memory, cells))];
  const candidates = (yield* counted(offered, cells)).map((figure, i) => ({ id: String(i), cells: figure.cells }));
  const { shown } = yield* releasing({ cells, candidates, threshold, published, trusted: true });
  return offered.filter((_, i) => shown.has(String(i)));
}

/** Which of the portions may come into the register's figures beside all that has been shown. */
export function* portionsBeside(
  { cells, register, memory, threshold }: Beside,
  waiting: readonly ReleaseCandidate[],
): Steps<ReadonlySet<string>> {
  if (waiting.length === 0) return new Set<string>();
  const published = [...register, ...(yield* counted(memory, cells))];
  const { shown } = yield* releasing({ cells, candidates: waiting, threshold, published, trusted: true });
  return shown;
}

/** The cells that would come with each of the portions. */
export function portionsToCome(cells: readonly EntryCell[], ids: readonly string[]): ReleaseCandidate[] {
  const found = new Map(ids.map((id) => [id, [] as number[]]));
  for (const [i, { comes }] of cells.entries()) if (comes !== null) found.get(comes)?.push(i);
  return [...found].map(([id, own]) => ({ id, cells: own }));
}

/** All that the register shows of the cells, portion by portion. */
export function portionsShown(cells: readonly EntryCell[]): ReleaseCandidate[] {
  const found = grouped(cells.keys(), (i) => cells[i]!.portion);
  return [...found].map(([id, own]) => ({ id, cells: own }));
}
