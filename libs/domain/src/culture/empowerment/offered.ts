import { grouped } from '../../grouped';
import type { ShownFigure } from './shown-figure';

export interface Tree {
  units: readonly { id: string; parentId: string | null }[];
}

/** A figure that the page offers. */
export interface OfferedFigure extends ShownFigure {
  /** Of the unit's own people only: the page tells how many entries there are, and none of their measures. */
  isOwn: boolean;
}

/** How many months stand for "lately". */
const LATELY = 3;
export const latelyOf = (months: readonly string[]): string[] => months.slice(-LATELY);

/** What the page offers of a frame of months, ascending: every unit with all under it, and its own people, in each of them and lately. */
export function figuresOffered(months: readonly string[], { units }: Tree): OfferedFigure[] {
  const within = withDescendantsOf(units);
  const groups = [null, ...units.map(({ id }) => within(id))];
  const lately = latelyOf(months);
  return (['all', 'fearful', 'not_dared'] as const).flatMap((kinds) =>
    [
      ...groups.map((unitIds) => ({ unitIds, months: lately, isOwn: false })),
      ...groups.flatMap((unitIds) => months.map((month) => ({ unitIds, months: [month], isOwn: false }))),
      ...units.map(({ id }) => ({ unitIds: [id], months: lately, isOwn: true })),
    ].map((figure) => ({ ...figure, kinds, part: null })),
  );
}

/** Of a unit itself and all under it, ascending. */
export function withDescendantsOf(units: Tree['units']): (id: string) => string[] {
  const children = grouped(units, ({ parentId }) => parentId);
  return (id) => {
    const found = new Set([id]);
    // the set grows while it is walked
    for (const one of found) for (const child of children.get(one) ?? []) found.add(child.id);
    return [...found].sort();
  };
}
