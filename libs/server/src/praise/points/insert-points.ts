import type { PointTarget, Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { newPraiseCode } from '../praise.keys';

/**
 * New points with codes of their own, ids in the order of the targets. One code leads to one point in all companies: where chance draws
 * one that is taken, another is drawn (28 thousand million codes: it will hardly ever happen).
 */
export async function insertPoints(
  tx: Tx,
  viewer: Pick<Viewer, 'employeeId'>,
  targets: readonly PointTarget[],
  newCode: () => string = newPraiseCode,
): Promise<string[]> {
  const points = targets.map((target) => ({ id: newId(), target }));
  let missing = points;
  while (missing.length) {
    const made = await tx.sql<{ id: string }>(
      'praise_point.insert',
      `insert into praise_point (company_id, id, code, place_id, touchpoint_id, unit_id, employee_id, author_id)
       select $1, n.id, n.code, n.place_id, n.touchpoint_id, n.unit_id, n.employee_id, $8
       from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[])
         as n (id, code, place_id, touchpoint_id, unit_id, employee_id)
       on conflict (code) do nothing returning id`,
      [
        tx.companyId,
        missing.map(({ id }) => id),
        missing.map(() => newCode()),
        missing.map(({ target }) => target.placeId),
        missing.map(({ target }) => target.touchpointId),
        missing.map(({ target }) => target.unitId),
        missing.map(({ target }) => target.employeeId),
        viewer.employeeId,
      ],
    );
    const there = new Set(made.map(({ id }) => id));
    missing = missing.filter(({ id }) => !there.has(id));
  }
  return points.map(({ id }) => id);
}
