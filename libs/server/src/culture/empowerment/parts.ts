import { EMPOWERMENT_MINIMUM, entryPart, type PartKind, roughly } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { DecisionDeed } from '../../empowerment';
import type { DecidedParts } from './parts.object';
import { deedTallies, type PartTally, placeTallies } from './parts.queries';
import { shownParts } from './release.queries';
import type { EmpowermentView } from './window';

/**
 * What was decided by sort of deed, and all entries by place: of the whole company and the last three closed months together, and only what may be seen
 * beside all else.
 *
 * @returns null where another period or one unit is looked at, or where nothing may be shown
 */
export async function decidedParts(tx: Tx, { scope, closed, window }: EmpowermentView): Promise<DecidedParts | null> {
  if (scope.unitId !== null || closed.months.length < 2) return null;
  const shown = await shownParts(tx, closed.months);
  if (shown.size === 0) return null;
  const deeds = (await deedTallies(tx, window)).map((row) => ({
    deed: row.of as DecisionDeed | null,
    ...figureOf('deed', row, shown),
  }));
  const places = (await placeTallies(tx, window)).map((row) => ({
    placeId: row.of,
    nameRu: row.nameRu,
    nameEn: row.nameEn,
    ...figureOf('place', row, shown),
  }));
  return { deeds: deeds.sort((a, b) => b.entries - a.entries), places };
}

/** Nothing of what is hidden is told, not even how often it happens beside the others. */
function figureOf(kind: PartKind, { of, entries, costs, tellers, medianMinor }: PartTally, shown: ReadonlySet<string>) {
  if (!shown.has(entryPart(kind, of))) return { status: 'suppressed' as const, entries: 0, medianMinor: null };
  const { entries: least, authors } = EMPOWERMENT_MINIMUM;
  const isTold = costs >= least && tellers >= authors && medianMinor !== null;
  return { status: 'ok' as const, entries, medianMinor: isTold ? roughly(medianMinor) : null };
}
