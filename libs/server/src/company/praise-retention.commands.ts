import type { Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

/** How many months the company keeps what customers write. Saying the same again changes and records nothing. */
export async function setPraiseRetention(tx: Tx, viewer: Viewer, months: number): Promise<void> {
  const changed = await tx.sql(
    'company.praise_retention',
    'update company set praise_retention_months = $1 where praise_retention_months <> $1 returning id',
    [months],
  );
  if (changed.length)
    await audit(tx, viewer, 'company.praise_retention', { type: 'company', id: tx.companyId }, { months });
}
