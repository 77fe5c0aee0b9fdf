import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import type { PraisePoint } from './praise-point.entity';
import type { PraisePointInput } from './praise-point.input';
import { onePraisePoint } from './praise-point.queries';
import { newPraiseCode } from '../praise.keys';

/** Codes are looked for in all companies: a code leads to one point. */
async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = newPraiseCode();
    const taken = await tx.sql('praise_point.code_taken', 'select id from door.praise_point($1)', [code]);
    if (!taken.length) return code;
  }
}

type Target = [field: keyof PraisePointInput, exists: string];
const TARGETS: readonly Target[] = [
  ['placeId', 'select from place where id = $1 and closed_at is null'],
  ['touchpointId', 'select from touchpoint where id = $1'],
  ['unitId', 'select from unit where id = $1'],
  ['employeeId', `select from employee where id = $1 and status = 'active'`],
];

/** Throws input.required and input.not_found. */
async function checked(tx: Tx, input: PraisePointInput): Promise<(string | null)[]> {
  if (!TARGETS.some(([field]) => input[field])) throw new DomainError('input.required', 'input.placeId');
  for (const [field, exists] of TARGETS) {
    const id = input[field];
    if (id && !(await tx.sql(`praise_point.${field}`, exists, [id])).length)
      throw new DomainError('input.not_found', `input.${field}`);
  }
  return TARGETS.map(([field]) => input[field] ?? null);
}

export async function createPraisePoint(tx: Tx, viewer: Viewer, input: PraisePointInput): Promise<PraisePoint> {
  const targets = await checked(tx, input);
  const id = newId();
  await tx.sql(
    'praise_point.create',
    `insert into praise_point (company_id, id, code, author_id, place_id, touchpoint_id, unit_id, employee_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.companyId, id, await freeCode(tx), viewer.employeeId, ...targets],
  );
  await audit(tx, viewer, 'praise.create_point', { type: 'praise_point', id });
  return onePraisePoint(tx, id);
}

/** What is printed stays good: the code leads to the new place. Throws like the creation. */
export async function updatePraisePoint(
  tx: Tx,
  viewer: Viewer,
  id: string,
  input: PraisePointInput,
): Promise<PraisePoint> {
  await onePraisePoint(tx, id);
  const targets = await checked(tx, input);
  await tx.sql(
    'praise_point.update',
    'update praise_point set place_id = $2, touchpoint_id = $3, unit_id = $4, employee_id = $5 where id = $1',
    [id, ...targets],
  );
  await audit(tx, viewer, 'praise.update_point', { type: 'praise_point', id }, { ...input });
  return onePraisePoint(tx, id);
}

/** Closed: the page names other places. Nothing is deleted, and it can be opened again. */
export async function closePraisePoint(tx: Tx, viewer: Viewer, id: string, closed: boolean): Promise<PraisePoint> {
  await onePraisePoint(tx, id);
  await tx.sql(
    'praise_point.close',
    'update praise_point set closed_at = case when $2 then coalesce(closed_at, clock_timestamp()) end where id = $1',
    [id, closed],
  );
  await audit(tx, viewer, closed ? 'praise.close_point' : 'praise.open_point', { type: 'praise_point', id });
  return onePraisePoint(tx, id);
}
