import { type Connected, cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { Redemption, RedemptionStateName } from './redemption.entity';

export const REDEMPTION_COLUMNS = `id, reward_id as "rewardId", employee_id as "employeeId", state, number, price, hold_id as "holdId",
  note, reason, ended_by as "endedById", ended_at as "endedAt", created_at as "createdAt"`;

type Row = Redemption & { cursor: string };
const START = ['-infinity', '00000000-0000-0000-0000-000000000000'];
const END = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** A person's own, newest first. */
export async function redemptionsOf(tx: Tx, employeeId: string, page: PageArgs): Promise<Connected<Redemption>> {
  const after = page.after ? cursor.decode(page.after) : END;
  const rows = await tx.sql<Row>(
    'redemption.of_person',
    `select ${REDEMPTION_COLUMNS}, created_at::text as cursor from redemption
     where employee_id = $1 and state <> 'refused' and (created_at, id) < ($2::timestamptz, $3::uuid)
     order by created_at desc, id desc limit $4`,
    [employeeId, ...after, page.first + 1],
  );
  return pageOf(rows, page.first);
}

/** What waits: the oldest first, because somebody waits for it. */
export async function redemptionQueue(tx: Tx, page: PageArgs): Promise<Connected<Redemption>> {
  const after = page.after ? cursor.decode(page.after) : START;
  const rows = await tx.sql<Row>(
    'redemption.queue',
    `select ${REDEMPTION_COLUMNS}, created_at::text as cursor from redemption
     where state = 'reserved' and (created_at, id) > ($1::timestamptz, $2::uuid) order by created_at, id limit $3`,
    [...after, page.first + 1],
  );
  return pageOf(rows, page.first);
}

/** What has ended, newest first. */
export async function redemptionHistory(
  tx: Tx,
  state: RedemptionStateName,
  page: PageArgs,
): Promise<Connected<Redemption>> {
  const after = page.after ? cursor.decode(page.after) : END;
  const rows = await tx.sql<Row>(
    'redemption.history',
    `select ${REDEMPTION_COLUMNS}, created_at::text as cursor from redemption
     where state = $1 and state <> 'refused' and (created_at, id) < ($2::timestamptz, $3::uuid)
     order by created_at desc, id desc limit $4`,
    [state, ...after, page.first + 1],
  );
  return pageOf(rows, page.first);
}

export const redemptionOf = async (tx: Tx, id: string): Promise<Redemption | undefined> =>
  (
    await tx.sql<Redemption>(
      'redemption.one',
      `select ${REDEMPTION_COLUMNS} from redemption where id = $1 and state <> 'refused'`,
      [id],
    )
  )[0];
