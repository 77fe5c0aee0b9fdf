import type { KnownMonth } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';

export interface Spending extends KnownMonth {
  /** Of the unit with all under it; null: the whole company. */
  readonly unitId: string | null;
}

/**
 * Keeps what leaders see of closed months: budgets are forecast from nothing else. Whoever calls answers for that nothing else comes here.
 */
export async function keepSpendings(tx: Tx, spendings: readonly Spending[]): Promise<void> {
  await tx.sql(
    'budget.keep_spendings',
    `insert into recovery_spending (company_id, id, unit_id, month, spent_minor, squares, decisions)
     select $1, s.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::float8[], $7::int[]) s
     on conflict (company_id, unit_id, month) do update
       set spent_minor = excluded.spent_minor, squares = excluded.squares, decisions = excluded.decisions`,
    [
      tx.companyId,
      spendings.map(() => newId()),
      spendings.map(({ unitId }) => unitId),
      spendings.map(({ month }) => month),
      spendings.map(({ spentMinor }) => spentMinor),
      spendings.map(({ squares }) => squares),
      spendings.map(({ decisions }) => decisions),
    ],
  );
}
