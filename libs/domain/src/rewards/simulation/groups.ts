import { hiddenCells } from '../../culture';
import type { Received } from './replay';

export type SimulatedRow = Received & { readonly points: number };

export interface Group {
  /** Null: people without a unit; a unit without a fund. */
  readonly id: string | null;
  readonly points: number;
  readonly before: number;
  /** Who received something with or without points. */
  readonly people: number;
}

export interface Groups {
  /** The dearest first. */
  readonly shown: readonly Group[];
  /** So many more have too few people, or would give one of those away by subtraction. */
  readonly hidden: number;
  /** Points of the hidden ones together. */
  readonly hiddenPoints: number;
}

/** Sums by a group of rows; groups of fewer people than the threshold, and what it takes to protect them, are told as one. */
export function groupsOf(
  rows: readonly SimulatedRow[],
  groupOf: (row: SimulatedRow) => string | null,
  threshold: number,
): Groups {
  const groups = new Map<string | null, { points: number; before: number; people: Set<string> }>();
  for (const row of rows) {
    const id = groupOf(row);
    const group = groups.get(id) ?? { points: 0, before: 0, people: new Set<string>() };
    groups.set(id, group);
    group.points += row.points;
    group.before += row.before;
    group.people.add(row.employeeId);
  }
  const cells = [...groups].map(([id, { people }]) => ({ id: id ?? '', parentId: null, parts: [people] }));
  const hidden = hiddenCells(cells, threshold);
  const all = [...groups].map(([id, group]) => ({ id, ...group, people: group.people.size }));
  const shown = all.filter(({ id }) => !hidden.has(id ?? ''));
  return {
    shown: shown.sort((a, b) => b.points - a.points || b.before - a.before || ((a.id ?? '') < (b.id ?? '') ? -1 : 1)),
    hidden: hidden.size,
    hiddenPoints: all.filter(({ id }) => hidden.has(id ?? '')).reduce((total, { points }) => total + points, 0),
  };
}
