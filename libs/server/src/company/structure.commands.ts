import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import type { PlaceInput, TouchpointInput, UnitInput } from './structure.input';
import { Place, Touchpoint, Unit } from './structure.entity';

type Kind = 'unit' | 'place' | 'touchpoint';
const ENTITIES = { unit: Unit, place: Place, touchpoint: Touchpoint } as const;

const names = ({ nameRu, nameEn }: { nameRu: string; nameEn?: string | null }) => ({
  nameRu,
  nameEn: nameEn || nameRu,
});

/** Creates when there is no id, else sets all fields. */
async function save(tx: Tx, viewer: Viewer, kind: Kind, id: string | null, fields: object): Promise<string> {
  const entity = ENTITIES[kind];
  const saved = id ?? newId();
  if (id) {
    const { affected } = await tx.entities.update(entity, { companyId: tx.companyId, id }, fields);
    if (!affected) throw new DomainError('input.not_found', 'id');
  } else {
    await tx.entities.insert(entity, { companyId: tx.companyId, id: saved, ...fields });
  }
  await audit(tx, viewer, `${kind}.${id ? 'update' : 'create'}`, { type: kind, id: saved });
  return saved;
}

export async function saveUnit(tx: Tx, viewer: Viewer, id: string | null, input: UnitInput): Promise<string> {
  const parentId = input.parentId ?? null;
  if (parentId) await checkParent(tx, id, parentId);
  return save(tx, viewer, 'unit', id, { ...names(input), parentId, position: input.position ?? 0 });
}

async function checkParent(tx: Tx, id: string | null, parentId: string): Promise<void> {
  await tx.sql('unit.tree_lock', `select pg_advisory_xact_lock(hashtextextended('units/' || $1, 0))`, [tx.companyId]);
  const above = await tx.sql<{ id: string }>(
    'unit.above',
    `with recursive up as (select id, parent_id, 1 as steps from unit where id = $1
       union all select u.id, u.parent_id, up.steps + 1 from up join unit u on u.id = up.parent_id where up.steps < 1000)
     select id from up`,
    [parentId],
  );
  if (!above.length) throw new DomainError('input.not_found', 'input.parentId');
  if (above.some((unit) => unit.id === id)) throw new DomainError('company.unit_circle', 'input.parentId');
}

export const savePlace = (tx: Tx, viewer: Viewer, id: string | null, input: PlaceInput): Promise<string> =>
  save(tx, viewer, 'place', id, {
    ...names(input),
    addressRu: input.addressRu ?? '',
    addressEn: input.addressEn || input.addressRu || '',
    ...(input.country !== undefined && { country: input.country }),
  });

export const saveTouchpoint = (tx: Tx, viewer: Viewer, id: string | null, input: TouchpointInput): Promise<string> =>
  save(tx, viewer, 'touchpoint', id, { ...names(input), position: input.position ?? 0 });

/** A closed place stays with what happened there; nobody new comes to it. */
export async function closePlace(tx: Tx, viewer: Viewer, id: string, closed: boolean): Promise<void> {
  const rows = await tx.sql(
    'place.close',
    `update place set closed_at = case when $2 then coalesce(closed_at, clock_timestamp()) end where id = $1 returning id`,
    [id, closed],
  );
  if (!rows.length) throw new DomainError('input.not_found', 'id');
  await audit(tx, viewer, closed ? 'place.close' : 'place.reopen', { type: 'place', id });
}

/** Only what nothing ever referred to can be taken away: the database itself knows. */
export async function deleteUnit(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  try {
    const rows = await tx.sql('unit.delete', 'delete from unit where id = $1 returning id', [id]);
    if (!rows.length) throw new DomainError('input.not_found', 'id');
  } catch (error) {
    if ((error as { code?: string }).code === '23503') throw new DomainError('company.unit_in_use', 'id');
    throw error;
  }
  await audit(tx, viewer, 'unit.delete', { type: 'unit', id });
}
