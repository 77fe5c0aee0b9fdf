import type { Tx } from '@zasluga/kernel';
import { CURRENT_LABEL } from '../allowances';

const REMEMBER = `insert into points_refresh (company_id, label, ran_at, for_all)
  select c.id, ${CURRENT_LABEL}, now(), least(c.allowance_employee, c.allowance_reports, c.allowance_leader) > 0 from company c
  on conflict (company_id, label) do update set ran_at = excluded.ran_at, for_all = excluded.for_all`;

/** After everybody got the month's allowance: what invariant 13 holds the ledger to. */
export async function rememberRefresh(tx: Tx): Promise<void> {
  await tx.sql('points.refreshed', REMEMBER);
}
