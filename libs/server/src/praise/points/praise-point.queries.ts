import { DomainError } from '@zasluga/domain';
import { type Connected, cursor, isUuid, loader, pageOf, type PageArgs, type Tx } from '@zasluga/kernel';
import type { PraisePoint } from './praise-point.entity';

const COLUMNS = `p.id, p.code, p.created_at as "createdAt", p.created_at::text as cursor, p.closed_at as "closedAt",
  p.place_id as "placeId", p.unit_id as "unitId", p.touchpoint_id as "touchpointId", p.employee_id as "employeeId",
  c.short_host as "shortHost", coalesce(d.scans, 0)::int as scans, coalesce(d.opens, 0)::int as opens, d.last_scan::text as "lastScanOn",
  (select count(*)::int from praise r where r.point_id = p.id and r.created_at > clock_timestamp() - interval '30 days') as stored`;
const FROM = `from praise_point p join company c on true left join lateral (
    select sum(scans) filter (where day > current_date - 30) as scans, sum(opens) filter (where day > current_date - 30) as opens,
      max(day) filter (where scans > 0) as last_scan from praise_point_day where point_id = p.id) d on true`;

export const praisePointById = loader<PraisePoint>((tx, ids) =>
  tx.sql('praise_point.by_id', `select ${COLUMNS} ${FROM} where p.id = any($1)`, [ids]),
);

/** Throws input.not_found. */
export async function onePraisePoint(tx: Tx, id: string): Promise<PraisePoint> {
  const [point] = isUuid(id) ? await praisePointById.fetch(tx, [id]) : [];
  if (!point) throw new DomainError('input.not_found', 'id');
  return point;
}

/** The newest first. */
export async function praisePoints(
  tx: Tx,
  closed: boolean,
  { first, after }: PageArgs,
): Promise<Connected<PraisePoint>> {
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const rows = await tx.sql<PraisePoint>(
    'praise_point.page',
    `select ${COLUMNS} ${FROM} where (p.closed_at is not null) = $1
       and ($2::timestamptz is null or (p.created_at, p.id) < ($2::timestamptz, $3::uuid))
     order by p.created_at desc, p.id desc limit $4`,
    [closed, at, id, first + 1],
  );
  return pageOf(rows, first);
}
