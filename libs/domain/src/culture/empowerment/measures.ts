import type { Steps } from '../../privacy';
import { type Beside, portionsBeside, portionsShown, portionsToCome, shownBeside } from './beside';
import type { OfferedFigure } from './offered';
import { AMONG, type EntryCell, joined, type Measure, type ShownFigure, tellersOf } from './shown-figure';

interface Told {
  cells: readonly EntryCell[];
  memory: readonly ShownFigure[];
  threshold: number;
}

/** Of these the register tells sums too, of each portion that enough people told it in. */
const IN_REGISTER: readonly Measure[] = ['cost', 'left'];

/**
 * Audits the sums of one measure by itself, over those who told it: that enough people wrote the entries doesn't say that enough told what
 * they cost, and a sum withheld for that would follow from others. Same figures, same threshold, same memory as of the entries.
 *
 * @param ofEntries what the page shows of entries: of nothing else is any measure told
 */
export function* measureShown(measure: Measure, told: Told, ofEntries: readonly OfferedFigure[]): Steps<ShownFigure[]> {
  const offered = ofEntries
    .filter(({ kinds, isOwn }) => kinds === AMONG[measure] && !isOwn)
    .map((figure) => ({ ...figure, kinds: measure }));
  return yield* shownBeside(yield* tableOf(measure, told), offered);
}

/** Of the portions those that tell nothing of few people's measure: it may be shown, or never is. */
export function* portionsOfMeasure(measure: Measure, told: Told, waiting: readonly string[]): Steps<string[]> {
  const table = yield* tableOf(measure, told);
  const { cells, register, threshold } = table;
  const candidates = portionsToCome(cells, waiting);
  const allowed = yield* portionsBeside(table, candidates);
  const shown = new Set(register.map(({ id }) => id));
  // too few tell it for the register ever to show it; but of what it shows nothing is taken out
  const isSilent = (numbers: readonly number[]): boolean =>
    peopleIn(cells, numbers) < threshold && numbers.every((i) => !shown.has(cells[i]!.portion ?? ''));
  return candidates.filter(({ id, cells: own }) => allowed.has(id) || isSilent(own)).map(({ id }) => id);
}

function* tableOf(measure: Measure, { cells: given, memory, threshold }: Told): Steps<Beside> {
  const own = yield* tellersOf(given, measure);
  const isInRegister = IN_REGISTER.includes(measure);
  const cells = yield* joined(isInRegister ? own : own.map((cell) => ({ ...cell, portion: null, comes: null })), []);
  const register = portionsShown(cells).filter((portion) => peopleIn(cells, portion.cells) >= threshold);
  return { cells, register, memory: memory.filter(({ kinds }) => kinds === measure), threshold };
}

const peopleIn = (cells: readonly EntryCell[], numbers: readonly number[]): number =>
  new Set(numbers.flatMap((i) => cells[i]!.people)).size;
