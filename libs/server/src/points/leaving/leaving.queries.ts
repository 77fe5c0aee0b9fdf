import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { Leaving, LeavingConnection } from './leaving.entity';

const LIST = `
  select l.id, l.employee_id as "employeeId", l.left_on::text as "leftOn", l.waits_until::text as "waitsUntil", l.ended_as as "endedAs",
    l.ended_at as "endedAt", l.ended_by_id as "endedById", l.note, l.created_at::text as cursor,
    coalesce(l.points, (select a.balance from points_account a where a.owner_id = l.employee_id and a.kind = 'earned' and a.label = ''), 0)::int as points,
    coalesce((select sum(h.amount) from points_account f join points_transfer h on h.from_id = f.id and h.kind = 'reward.hold' and h.status = 'posted'
      where f.owner_id = l.employee_id and f.kind = 'earned'
        and not exists (select from points_transfer x where x.ends_id = h.id and x.status = 'posted')), 0)::int as reserved
  from points_leaving l
  where (l.ended_at is null) = $1 and ($2::timestamptz is null or (l.created_at, l.id) < ($2, $3::uuid))
  order by l.created_at desc, l.id desc limit $4`;

/** Those that wait, or those that are settled; the latest first. */
export async function leavings(tx: Tx, waiting: boolean, { first, after }: PageArgs): Promise<LeavingConnection> {
  const place = after ? cursor.decode(after) : [null, null];
  const rows = await tx.sql<Leaving & { cursor: string }>('points.leavings', LIST, [waiting, ...place, first + 1]);
  return pageOf(rows, first);
}
