import { DomainError, type PointTarget, targetKey, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { insertPoints } from './insert-points';
import type { PraisePoint } from './praise-point.entity';
import type { PraisePointInput } from './praise-point.input';
import { onePraisePoint } from './praise-point.queries';

type Target = [field: keyof PraisePointInput, exists: string];
const TARGETS: readonly Target[] = [
  ['placeId', 'select from place where id = $1 and closed_at is null'],
  ['touchpointId', 'select from touchpoint where id = $1'],
  ['unitId', 'select from unit where id = $1'],
  ['employeeId', `select from employee where id = $1 and status = 'active'`],
];

/** Throws input.required and input.not_found. */
async function checked(tx: Tx, input: PraisePointInput): Promise<PointTarget> {
  if (!TARGETS.some(([field]) => input[field])) throw new DomainError('input.required', 'input.placeId');
  for (const [field, exists] of TARGETS) {
    const id = input[field];
    if (id && !(await tx.sql(`praise_point.${field}`, exists, [id])).length)
      throw new DomainError('input.not_found', `input.${field}`);
  }
  return {
    placeId: input.placeId ?? null,
    touchpointId: input.touchpointId ?? null,
    unitId: input.unitId ?? null,
    employeeId: input.employeeId ?? null,
  };
}

const subject = (id: string) => ({ type: 'praise_point', id });

export async function createPraisePoint(tx: Tx, viewer: Viewer, input: PraisePointInput): Promise<PraisePoint> {
  const [id] = await insertPoints(tx, viewer, [await checked(tx, input)]);
  await audit(tx, viewer, 'praise.create_point', subject(id!));
  return onePraisePoint(tx, id!);
}

/** The same, held until the transaction ends. Throws input.not_found. */
async function heldPoint(tx: Tx, id: string): Promise<PraisePoint> {
  await onePraisePoint(tx, id);
  await tx.sql('praise_point.hold', 'select from praise_point where id = $1 for update', [id]);
  return onePraisePoint(tx, id);
}

/**
 * What is printed stays good: the code leads to the new place from now on. Praise stays with where it was given, and the move is written
 * down. Throws like the creation.
 */
export async function movePraisePoint(
  tx: Tx,
  viewer: Viewer,
  id: string,
  input: PraisePointInput,
): Promise<PraisePoint> {
  const from = await heldPoint(tx, id);
  const to = await checked(tx, input);
  if (targetKey(from) === targetKey(to)) return from;
  await tx.sql(
    'praise_point.move',
    `with moved as (update praise_point set place_id = $3, touchpoint_id = $4, unit_id = $5, employee_id = $6 where id = $2)
     insert into praise_point_move (company_id, id, point_id, to_place_id, to_touchpoint_id, to_unit_id, to_employee_id,
       from_place_id, from_touchpoint_id, from_unit_id, from_employee_id, moved_by_id)
     values ($1, $7, $2, $3, $4, $5, $6, $8, $9, $10, $11, $12)`,
    [
      tx.companyId,
      id,
      ...[to.placeId, to.touchpointId, to.unitId, to.employeeId],
      newId(),
      ...[from.placeId, from.touchpointId, from.unitId, from.employeeId],
      viewer.employeeId,
    ],
  );
  await audit(tx, viewer, 'praise.move_point', subject(id), { ...input });
  return onePraisePoint(tx, id);
}

/**
 * Closed: the page names other places. Nothing is deleted, and it can be opened again; what had taken its place then stays beside it.
 */
export async function closePraisePoint(tx: Tx, viewer: Viewer, id: string, closed: boolean): Promise<PraisePoint> {
  await onePraisePoint(tx, id);
  await tx.sql(
    'praise_point.close',
    `update praise_point set closed_at = case when $2 then coalesce(closed_at, clock_timestamp()) end,
       replaced_by_id = case when $2 then replaced_by_id end, leads_on = $2 and leads_on where id = $1`,
    [id, closed],
  );
  await audit(tx, viewer, closed ? 'praise.close_point' : 'praise.open_point', subject(id));
  return onePraisePoint(tx, id);
}

/**
 * A new code for the same place, where the print was lost or abused. `leadsOn`: the old code leads to the new point, else its page says
 * that it is closed. Codes that led to the old point lead on, too. Returns the new point. Throws praise.point_closed.
 */
export async function replacePraisePoint(tx: Tx, viewer: Viewer, id: string, leadsOn: boolean): Promise<PraisePoint> {
  const old = await heldPoint(tx, id);
  if (old.closedAt) throw new DomainError('praise.point_closed', 'id');
  const [newPointId] = await insertPoints(tx, viewer, [old]);
  await tx.sql(
    'praise_point.replace',
    'update praise_point set closed_at = clock_timestamp(), replaced_by_id = $2, leads_on = $3 where id = $1',
    [id, newPointId, leadsOn],
  );
  await tx.sql(
    'praise_point.lead_on',
    'update praise_point set replaced_by_id = $2, leads_on = $3 where replaced_by_id = $1 and leads_on',
    [id, newPointId, leadsOn],
  );
  await audit(tx, viewer, 'praise.replace_point', subject(id), { newPointId, leadsOn });
  return onePraisePoint(tx, newPointId!);
}
