import type { Tx } from '@zasluga/kernel';
import { makeDigests } from '../recognition';
import type { DemoPlan } from './plan';

/** Weeks back: everybody has had their digests for a month. */
const WEEKS = [1, 2, 3, 4];

/** Made as on their Mondays, told then and read. */
export async function loadDigests(tx: Tx, { today }: DemoPlan): Promise<void> {
  for (const weeks of WEEKS) {
    const [week] = await tx.sql<{ label: string }>(
      'demo.week',
      `select to_char(($1::timestamptz at time zone c.time_zone) - $2 * interval '7 days', 'IYYY-"W"IW') as label from company c`,
      [today, weeks],
    );
    const label = week!.label;
    await tx.sql('demo.digest_week', 'insert into digest_week (company_id, label) values ($1, $2)', [
      tx.companyId,
      label,
    ]);
    for (let after = await makeDigests(tx, label); after;) after = await makeDigests(tx, label, after);
    await tx.sql(
      'demo.digest_notices',
      `update notice set created_at = ((to_date($1, 'IYYY-"W"IW') + 7) + time '08:00') at time zone c.time_zone,
         read_at = ((to_date($1, 'IYYY-"W"IW') + 7) + time '09:00') at time zone c.time_zone
       from company c where kind = 'digest_ready' and params->>'label' = $1`,
      [label],
    );
  }
}
