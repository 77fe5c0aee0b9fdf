import { hiddenCells } from '@zasluga/domain';
import type { ScopeUnit } from './scope';

/** The company as the root of its units: people without a unit belong to it alone. */
export const WHOLE_COMPANY = 'company';

/** A person's part in a figure, in the unit where it happened; null for people without a unit. */
export interface Part {
  unitId: string | null;
  personId: string;
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
  const people = parts.map((part) => {
    const byUnit = new Map<string, Set<string>>();
    for (const { unitId, personId } of part) {
      const id = unitId ?? WHOLE_COMPANY;
      const found = byUnit.get(id) ?? new Set();
      byUnit.set(id, found.add(personId));
    }
    return byUnit;
  });
  const cell = (id: string, parentId: string | null) => ({
    id,
    parentId,
    parts: people.map((p) => p.get(id) ?? new Set<string>()),
  });
  const cells = units.map(({ id, parentId }) => cell(id, parentId ?? WHOLE_COMPANY));
  return hiddenCells([cell(WHOLE_COMPANY, null), ...cells], threshold);
}
