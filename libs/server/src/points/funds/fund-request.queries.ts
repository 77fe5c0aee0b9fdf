import { loader, type Tx } from '@zasluga/kernel';
import type { FundRequest } from './fund.entity';

const COLUMNS = `id, fund_id as "fundId", label, points, reason, by_id as "byId", state, granted, answer, decided_by_id as "decidedById",
  decided_at as "decidedAt", created_at as "createdAt"`;
const ONE = `select ${COLUMNS} from points_fund_request where id = $1`;
const PER_FUND = 12;
const OF_FUNDS = `select r.* from unnest($1::uuid[]) f(id) cross join lateral (
  select ${COLUMNS} from points_fund_request where fund_id = f.id order by created_at desc limit ${PER_FUND}) r`;

export async function fundRequestOf(tx: Tx, id: string): Promise<FundRequest | undefined> {
  const [row] = await tx.sql<FundRequest>('fund_request.one', ONE, [id]);
  return row;
}

/** The last requests of each fund, newest first. */
export const requestsByFund = loader<{ id: string; requests: FundRequest[] }>(async (tx, ids) => {
  const rows = await tx.sql<FundRequest>('fund_request.of_funds', OF_FUNDS, [ids]);
  return ids.map((id) => ({ id, requests: rows.filter(({ fundId }) => fundId === id) }));
});
