import { latelyOf, type Tree, withDescendantsOf } from './offered';
import {
  AMONG,
  type EntryCell,
  type EntryKinds,
  isAmong,
  type Measure,
  MEASURES,
  type ShownFigure,
} from './shown-figure';

/** `empty`: nobody wrote anything, or told it, which gives nobody away. */
export type Shown = 'shown' | 'empty' | 'hidden';

/** What the page may show of one kind of entries, of units with all under them unless said otherwise; null is the whole company. */
export interface ReleasedEntries {
  /** In one of the months. */
  month(unitId: string | null, month: string): Shown;
  /** In the last months together. */
  lately(unitId: string | null): Shown;
  /** In these months together: the last ones, or any of which each may be shown. */
  within(unitId: string | null, months: readonly string[]): Shown;
  /** In the last months together, of the unit's own people. */
  latelyOwn(unitId: string): Shown;
}

/** All that leaders see of entries. */
export interface NotedFigures {
  all: ReleasedEntries;
  /** Refused and not dared. */
  fearful: ReleasedEntries;
  /** Not dared alone; with the fearful the refused follow. */
  notDared: ReleasedEntries;
  /** Of sums over those who told it: of nothing that isn't shown of the entries. */
  measures: Record<Measure, ReleasedEntries>;
}

/** That somebody wrote entries of a kind, in a unit itself and a month, and which measures were told in them (bits as in `EntryCell`). */
export interface EntriesThere extends Pick<EntryCell, 'unitId' | 'month'> {
  kind: 'done' | 'not_dared' | 'refused';
  told: number;
}

interface Noted extends Tree {
  noted: readonly ShownFigure[];
  there: readonly EntriesThere[];
  /** The closed months that the page offers, ascending. */
  months: readonly string[];
}

const keyOf = ({ kinds, unitIds, months }: Omit<ShownFigure, 'part'>): string =>
  [kinds, unitIds?.join(',') ?? 'company', months.join(',')].join(' ');

/** What the page shows: exactly what a night has noted, see `releasedFigures`. What came into question since then waits for the next one. */
export function notedFigures({ noted, there, months, units }: Noted): NotedFigures {
  const known = new Set(noted.filter(({ part }) => part === null).map(keyOf));
  const within = withDescendantsOf(units);
  const lately = latelyOf(months);
  const of = (kinds: EntryKinds, fits: (entries: EntriesThere) => boolean): ReleasedEntries => {
    const told = (unitIds: string[] | null, asked: readonly string[]): Shown => {
      if (known.has(keyOf({ kinds, unitIds, months: asked }))) return 'shown';
      const isThere = there.some(
        (entries) =>
          asked.includes(entries.month) &&
          (unitIds === null || (entries.unitId !== null && unitIds.includes(entries.unitId))) &&
          fits(entries),
      );
      return isThere ? 'hidden' : 'empty';
    };
    const ofGroup = (unitId: string | null, asked: readonly string[]): Shown =>
      told(unitId === null ? null : within(unitId), asked);
    return {
      month: (unitId, month) => ofGroup(unitId, [month]),
      lately: (unitId) => ofGroup(unitId, lately),
      within: (unitId, asked) => {
        if (asked.join() === lately.join()) return ofGroup(unitId, lately);
        const each = asked.map((month) => ofGroup(unitId, [month]));
        if (each.includes('hidden')) return 'hidden';
        return each.includes('shown') ? 'shown' : 'empty';
      },
      latelyOwn: (unitId) => told([unitId], lately),
    };
  };
  const entries = (kinds: EntryKinds) => of(kinds, ({ kind }) => isAmong(kinds, kind));
  const measure = (name: Measure) =>
    of(name, ({ kind, told }) => isAmong(AMONG[name], kind) && (told & (1 << MEASURES.indexOf(name))) !== 0);
  return {
    all: entries('all'),
    fearful: entries('fearful'),
    notDared: entries('not_dared'),
    measures: Object.fromEntries(MEASURES.map((name) => [name, measure(name)])) as Record<Measure, ReleasedEntries>,
  };
}
