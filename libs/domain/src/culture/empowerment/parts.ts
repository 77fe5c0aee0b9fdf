import { releasing, type Steps } from '../../privacy';
import { portionsShown } from './beside';
import { counted, type EntryCell, type EntryKinds, joined, ofEntries, type ShownFigure } from './shown-figure';

/** Ways in which entries are broken down on the page. */
export type PartKind = 'deed' | 'place';

/**
 * Which part of the entries a figure counts: what was decided of one sort, or all entries of one place. All, since a place is often a unit:
 * then its figure tells nothing that the unit's doesn't tell.
 */
export const entryPart = (kind: PartKind, of: string | null): string => `${kind} ${of ?? 'unsaid'}`;

const kindsOf = (part: string): EntryKinds => (part.startsWith('deed ') ? 'done' : 'all');

interface Parts {
  cells: readonly EntryCell[];
  /** The closed months that are told together. */
  lately: readonly string[];
  /** All that has been shown of the cells beside the portions of the register, audited together. */
  shown: readonly ShownFigure[];
  threshold: number;
}

/** Cells beyond so many would take minutes: then nothing is broken down. */
const MOST_CELLS = 6000;

/**
 * What may be shown by sort of deed and by place of the whole company’s entries in some months together, beside all that is shown of
 * entries otherwise: it takes nothing away from that. Not by month or unit: hardly any would have enough people. Takes seconds in a
 * company of some thousands, so it is asked at night and remembered.
 */
export function* releasedParts({ cells: given, lately, shown: all, threshold }: Parts): Steps<ShownFigure[]> {
  const shown = ofEntries(all);
  const names = new Set(given.flatMap(({ month, parts }) => (lately.includes(month) ? parts : [])));
  const offered = [...names]
    .sort()
    .map((part) => ({ id: part, kinds: kindsOf(part), unitIds: null, months: lately, part }));
  const cells = yield* joined(given, [...shown, ...offered]);
  if (cells.length > MOST_CELLS) return [];
  const published = [...portionsShown(cells), ...(yield* counted(shown, cells))];
  const candidates = yield* counted(offered, cells);
  const { shown: found } = yield* releasing({ cells, candidates, threshold, published, trusted: true });
  return offered.filter(({ id }) => found.has(id));
}
