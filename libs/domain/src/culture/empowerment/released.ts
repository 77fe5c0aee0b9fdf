import type { Steps } from '../../privacy';
import { type Beside, portionsBeside, portionsShown, portionsToCome, shownBeside } from './beside';
import { measureShown, portionsOfMeasure } from './measures';
import { figuresOffered, type Tree } from './offered';
import { type EntryCell, joined, MEASURES, ofEntries, type ShownFigure } from './shown-figure';

interface Audited {
  cells: readonly EntryCell[];
  /** What the page has shown so far; the cells must reach as far back as it does. */
  memory: readonly ShownFigure[];
  threshold: number;
}

interface Frame extends Audited, Tree {
  /** Closed months, ascending; the last three stand for "lately". */
  months: readonly string[];
}

/**
 * Audits everything that leaders can see of entries at once: on the empowerment page every unit in every month and in the last three
 * together, all entries and those in which nobody dared, for the whole frame of months; in the friction register the figure of each
 * procedure and source, portion by portion. So no choice of unit, period and rule can be subtracted from another one. What has been shown
 * counts in: what the register holds, and what the page has shown (by deed and by place too, see `releasedParts`). Months are closed, so
 * the answer is the same every day of a month.
 *
 * What only some entries tell is audited beside it, measure by measure, over those who told it (see `measureShown`).
 *
 * Takes seconds in a company of some hundreds and a minute in one of ten thousand: asked at night, step by step, and noted for the page
 * (see `notedFigures`).
 */
export function* releasedFigures({ cells, months, units, memory, threshold }: Frame): Steps<ShownFigure[]> {
  const shown = yield* shownBeside(yield* tableOf({ cells, memory, threshold }), figuresOffered(months, { units }));
  const measures: ShownFigure[] = [];
  for (const measure of MEASURES) measures.push(...(yield* measureShown(measure, { cells, memory, threshold }, shown)));
  return [...shown, ...measures];
}

/**
 * Which portions may come into the register's figures, or be taken out of another one, beside everything that leaders have seen (see
 * `releasedFigures`). That is why what is shown stays shown.
 *
 * @param waiting in the order in which they come into question
 */
export function* releasedPortions(audited: Audited, waiting: readonly string[]): Steps<ReadonlySet<string>> {
  const table = yield* tableOf(audited);
  const allowed = yield* portionsBeside(table, portionsToCome(table.cells, waiting));
  let left = [...allowed];
  for (const measure of MEASURES) left = yield* portionsOfMeasure(measure, audited, left);
  return new Set(left);
}

function* tableOf({ cells: given, memory, threshold }: Audited): Steps<Beside> {
  const known = ofEntries(memory);
  const cells = yield* joined(given, known);
  return { cells, register: portionsShown(cells), memory: known, threshold };
}
