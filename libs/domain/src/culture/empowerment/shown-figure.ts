import type { Steps } from '../../privacy';

/**
 * What some entries tell and others don't, and of which the page shows sums over those that tell it: what it cost, how long it took, how the
 * customer left, whether a superior was asked, what stood in the way. Each is a table of its own, with its own people behind each figure.
 */
export const MEASURES = ['cost', 'seconds', 'left', 'asked', 'barrier'] as const;
export type Measure = (typeof MEASURES)[number];

/** The entries of a unit itself in a month of one kind, as far as nothing shown tells them apart. */
export interface EntryCell {
  /** Null for people without a unit. */
  unitId: string | null;
  /** YYYY-MM; one that isn't in the frame counts only by its portion. */
  month: string;
  kind: 'done' | 'not_dared' | 'refused' | Measure;
  /** Portion of the friction register by which they came into its figures; null as long as they haven't. */
  portion: string | null;
  /** Portion by which they would come into its figures, or into those of another procedure; null: none waits. */
  comes: string | null;
  /** What the page breaks down of it, see `entryPart`: its sort of deed if it was done, its place. */
  parts: readonly string[];
  people: readonly string[];
  /** What each of the people told in it, in their order: bit n is the n-th of the measures. Absent: nothing. */
  told?: readonly number[];
}

export type EntryKinds = 'all' | 'fearful' | 'not_dared' | 'done' | Measure;

/** A figure of the page by what it counts, so that it is known after the tree of units has changed. */
export interface ShownFigure {
  kinds: EntryKinds;
  /** Ascending; null is the whole company, people without a unit included. */
  unitIds: readonly string[] | null;
  months: readonly string[];
  /** Only what has this part, see `entryPart`; null is all. */
  part: string | null;
}

/** Without those of the measures. */
export const ofEntries = (figures: readonly ShownFigure[]): ShownFigure[] =>
  figures.filter(({ kinds }) => !(MEASURES as readonly EntryKinds[]).includes(kinds));

/** The entries among which a measure is told. */
export const AMONG: Record<Measure, EntryKinds> = {
  cost: 'all',
  seconds: 'all',
  left: 'all',
  asked: 'all',
  barrier: 'fearful',
};

export const isAmong = (kinds: EntryKinds, kind: EntryCell['kind']): boolean =>
  kinds === 'all' || (kinds === 'fearful' ? kind !== 'done' : kinds === kind);

/** After so many of them somebody else gets a turn: they take milliseconds. */
const IN_ONE_STEP = 2000;

/** Figures with the numbers of the cells that they count. */
export function* counted<Figure extends ShownFigure>(
  figures: readonly Figure[],
  cells: readonly EntryCell[],
): Steps<(Figure & { cells: number[] })[]> {
  const [byMonth, byUnit] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const note = (found: Map<string, number[]>, key: string, i: number) =>
    void (found.get(key)?.push(i) ?? found.set(key, [i]));
  for (const [i, { unitId, month }] of cells.entries()) {
    if (i % IN_ONE_STEP === 0) yield;
    note(byMonth, month, i);
    if (unitId !== null) note(byUnit, `${month} ${unitId}`, i);
  }
  const found: (Figure & { cells: number[] })[] = [];
  for (const figure of figures) {
    yield;
    const { kinds, unitIds, months, part } = figure;
    const inside = months.flatMap((month) =>
      unitIds === null
        ? (byMonth.get(month) ?? [])
        : unitIds.flatMap((unitId) => byUnit.get(`${month} ${unitId}`) ?? []),
    );
    const own = inside.filter(
      (i) => isAmong(kinds, cells[i]!.kind) && (part === null || cells[i]!.parts.includes(part)),
    );
    found.push({ ...figure, cells: own });
  }
  return found;
}

/** The same cells with nobody but those who told it. */
export function* tellersOf(cells: readonly EntryCell[], measure: Measure): Steps<EntryCell[]> {
  const bit = 1 << MEASURES.indexOf(measure);
  const found: EntryCell[] = [];
  for (const [i, cell] of cells.entries()) {
    if (i % IN_ONE_STEP === 0) yield;
    const people = cell.people.filter((_, n) => ((cell.told?.[n] ?? 0) & bit) !== 0);
    if (people.length > 0) found.push({ ...cell, kind: measure, parts: [], people });
  }
  return found;
}

/** Cells that none of the figures tells apart are one: parts matter only in months in which something is broken down. */
export function* joined(cells: readonly EntryCell[], figures: readonly ShownFigure[]): Steps<EntryCell[]> {
  const told = new Set(figures.flatMap(({ part, months }) => months.map((month) => `${month} ${part}`)));
  const found = new Map<string, EntryCell & { people: string[] }>();
  for (const [i, cell] of cells.entries()) {
    if (i % IN_ONE_STEP === 0) yield;
    if (cell.people.length === 0) continue;
    const parts = cell.parts.filter((part) => told.has(`${cell.month} ${part}`));
    const id = [cell.unitId, cell.month, cell.kind, cell.portion, cell.comes, ...parts].join('|');
    const known = found.get(id);
    if (known) known.people.push(...cell.people);
    else found.set(id, { ...cell, parts, people: [...cell.people], told: [] });
  }
  return [...found.values()];
}
