import { hiddenCells } from '@zasluga/domain';
import type { ScopeUnit } from './scope';

/** The company as the root of its units: people without a unit belong to it alone. */
export const WHOLE_COMPANY = 'company';

/** Ids of the people who have a part in a figure, by the unit where it happened; null for those without a unit. */
export interface Part {
  unitId: string | null;
  people: readonly string[];
}

/**
 * The units (and `WHOLE_COMPANY`) for which a figure must not be shown.
 *
 * @param parts one list for each way of standing behind the figure (receivers, givers, members): the one with the fewest people decides
 */
export function hiddenUnits(
  units: readonly ScopeUnit[],
  parts: readonly (readonly Part[])[],
  threshold: number,
): ReadonlySet<string> {
  const people = parts.map((part) => new Map(part.map((row) => [row.unitId ?? WHOLE_COMPANY, new Set(row.people)])));
  const cell = (id: string, parentId: string | null) => ({
    id,
    parentId,
    parts: people.map((p) => p.get(id) ?? new Set<string>()),
  });
  const cells = units.map(({ id, parentId }) => cell(id, parentId ?? WHOLE_COMPANY));
  return hiddenCells([cell(WHOLE_COMPANY, null), ...cells], threshold);
}
