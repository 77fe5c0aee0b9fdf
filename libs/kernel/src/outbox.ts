import { newId } from './id';
import type { Tx } from './tx';

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  readonly attempts: number;
}

/**
 * Queues a job in the caller's transaction: it exists if and only if the transaction commits. `key`: at most one waiting job of this kind
 * with this key. Jobs may run twice without harm, and run at least once.
 */
export async function enqueue(
  tx: Tx,
  kind: string,
  payload: Record<string, unknown>,
  { delayMs = 0, key }: { delayMs?: number; key?: string } = {},
): Promise<void> {
  await tx.sql(
    'kernel.enqueue',
    `insert into outbox (company_id, id, kind, payload, key, run_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 millisecond') on conflict do nothing`,
    [tx.companyId, newId(), kind, payload, key ?? null, delayMs],
  );
}
