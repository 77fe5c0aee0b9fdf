import { isFoundBy, searchText } from '@zasluga/domain';
import type { UnitsToThankQuery } from '../../gql';
import type { ThankedUnit } from './draft';

type UnitRow = UnitsToThankQuery['units'][number];

/** A unit with the people of all units below it. */
export interface UnitOffer extends ThankedUnit {
  people: number;
}

const MAX_OFFERED = 4;

/** The units whose name, in either language, alphabet or keyboard layout, begins as typed; with nothing typed one's own. Empty ones thank nobody. */
export function unitsToOffer(rows: readonly UnitRow[], typed: string, ownId: string | undefined): UnitOffer[] {
  const asked = typed
    ? rows.filter(({ nameRu, nameEn }) => isFoundBy(searchText(nameRu, nameEn), typed))
    : rows.filter(({ id }) => id === ownId);
  return asked
    .map(({ id, nameRu, nameEn }) => ({ id, nameRu, nameEn, people: peopleOf(rows, id) }))
    .filter(({ people }) => people > 0)
    .slice(0, MAX_OFFERED);
}

/** With the units below; a tree has no circles, and if it had one, this would end too. */
function peopleOf(rows: readonly UnitRow[], id: string): number {
  const within = new Set([id]);
  for (const one of within) for (const row of rows) if (row.parentId === one) within.add(row.id);
  return rows.reduce((sum, row) => sum + (within.has(row.id) ? row.peopleCount : 0), 0);
}
