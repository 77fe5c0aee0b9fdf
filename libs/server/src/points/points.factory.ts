import type { Database } from '@zasluga/kernel';
import { Client } from 'pg';
import { POINTS_INVARIANTS } from './ledger/invariants';

/** Names of the invariants that do not hold, over all companies; run as somebody who sees them all. */
export async function brokenInvariants(adminUrl: string): Promise<string[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const broken: string[] = [];
    for (const { name, sql } of POINTS_INVARIANTS) {
      const { rows } = await admin.query<Record<string, string>>(sql);
      const count = Number(Object.values(rows[0] ?? { none: NaN })[0]);
      if (count !== 0) broken.push(`${name}: ${count}`);
    }
    return broken;
  } finally {
    await admin.end();
  }
}

/** Balances of a person by kind of account, all periods together. */
export const balancesOf = (database: Database, companyId: string, ownerId: string): Promise<Record<string, number>> =>
  database.inCompany(companyId, async (tx) => {
    const rows = await tx.sql<{ kind: string; balance: number }>(
      'test.balances',
      `select kind, sum(balance)::int as balance from points_account where owner_id = $1 group by kind`,
      [ownerId],
    );
    return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
  });
