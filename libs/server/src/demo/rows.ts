import { createHash } from 'node:crypto';
import type { Tx } from '@zasluga/kernel';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Writes many rows of one table in one statement; what the rows do not name takes its default. The past of a demo company cannot be lived
 * through the commands, which take the clock's time: that is why it is written here, and only here, as rows.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = ['company_id', ...Object.keys(first).sort()].join(', ');
  const named = rows.map((row) => ({ company_id: tx.companyId, ...row }));
  await tx.sql(
    // one table may be written twice, with other columns
    `demo.rows.${table}.${createHash('sha256').update(columns).digest('hex').slice(0, 8)}`,
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(named)],
  );
}
