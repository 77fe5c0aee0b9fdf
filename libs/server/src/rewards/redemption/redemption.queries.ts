import { type Connected, cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { RewardKindName } from '../catalogue/reward.entity';
import type { Redemption, RedemptionStateName } from './redemption.entity';

export const REDEMPTION_COLUMNS = `id, reward_id as "rewardId", variant_id as "variantId", employee_id as "employeeId",
  for_employee_id as "forEmployeeId", state, number, price, money_minor::float8 as "moneyMinor", hold_id as "holdId",
  held_again_id as "heldAgainId", note, reason,
  cancel_until as "cancelUntil", decided_by as "decidedById", decided_at as "decidedAt", ended_by as "endedById",
  ended_at as "endedAt", created_at as "createdAt"`;

type Row = Redemption & { cursor: string };
const START = ['-infinity', '00000000-0000-0000-0000-000000000000'];
const END = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

const PAGE_OF_PERSON = (whose: string) => `select ${REDEMPTION_COLUMNS}, created_at::text as cursor from redemption
  where ${whose} and (created_at, id) < ($2::timestamptz, $3::uuid) order by created_at desc, id desc limit $4`;

/** A person's own, and what somebody gave them, newest first. */
export async function redemptionsOf(tx: Tx, employeeId: string, page: PageArgs): Promise<Connected<Redemption>> {
  const after = page.after ? cursor.decode(page.after) : END;
  const rows = await tx.sql<Row>(
    'redemption.of_person',
    `(${PAGE_OF_PERSON(`employee_id = $1 and state <> 'refused'`)})
     union all (${PAGE_OF_PERSON(`for_employee_id = $1 and state = 'fulfilled'`)})
     order by "createdAt" desc, id desc limit $4`,
    [employeeId, ...after, page.first + 1],
  );
  return pageOf(rows, page.first);
}

export interface QueueFilter {
  readonly state: RedemptionStateName;
  readonly kind?: RewardKindName | null;
}

const OF_KIND = `($1::text is null or exists (select from reward w where w.id = redemption.reward_id and w.kind = $1))`;

/** What waits for a yes or to be handed over: the oldest first, because somebody waits for it. */
export async function redemptionQueue(
  tx: Tx,
  { state, kind }: QueueFilter,
  page: PageArgs,
): Promise<Connected<Redemption>> {
  const after = page.after ? cursor.decode(page.after) : START;
  const rows = await tx.sql<Row>(
    'redemption.queue',
    `select ${REDEMPTION_COLUMNS}, created_at::text as cursor from redemption
     where ${OF_KIND} and state = $2 and state in ('requested', 'reserved')
       and (created_at, id) > ($3::timestamptz, $4::uuid) order by created_at, id limit $5`,
    [kind ?? null, state, ...after, page.first + 1],
  );
  return pageOf(rows, page.first);
}

/** What has ended, newest first. */
export async function redemptionHistory(
  tx: Tx,
  { state, kind }: QueueFilter,
  page: PageArgs,
): Promise<Connected<Redemption>> {
  const after = page.after ? cursor.decode(page.after) : END;
  const rows = await tx.sql<Row>(
    'redemption.history',
    `select ${REDEMPTION_COLUMNS}, created_at::text as cursor from redemption
     where ${OF_KIND} and state = $2 and state <> 'refused' and (created_at, id) < ($3::timestamptz, $4::uuid)
     order by created_at desc, id desc limit $5`,
    [kind ?? null, state, ...after, page.first + 1],
  );
  return pageOf(rows, page.first);
}

/** How many wait, up to this many. */
const WAITING_MAX = 1000;

/** For the tabs of the queue. */
export async function waitingCounts(tx: Tx): Promise<{ requested: number; reserved: number }> {
  const rows = await tx.sql<{ requested: number; reserved: number }>(
    'redemption.waiting',
    `select count(*) filter (where state = 'requested')::int as requested, count(*) filter (where state = 'reserved')::int as reserved
     from (select state from redemption where state in ('requested', 'reserved') limit ${WAITING_MAX}) r`,
  );
  return rows[0]!;
}

export const redemptionOf = async (tx: Tx, id: string): Promise<Redemption | undefined> =>
  (
    await tx.sql<Redemption>(
      'redemption.one',
      `select ${REDEMPTION_COLUMNS} from redemption where id = $1 and state <> 'refused'`,
      [id],
    )
  )[0];
