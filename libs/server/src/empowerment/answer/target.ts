import { DomainError, TARGET_HOURS_DEFAULT, TARGET_HOURS_MAX, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

/** Hours until an answer is due. */
export async function targetHours(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ hours: number }>('decision.target', 'select hours from decision_target');
  return row?.hours ?? TARGET_HOURS_DEFAULT;
}

/** Entries that wait already keep the hour of their moment. Throws input.out_of_range outside 1 … 336. */
export async function setTargetHours(tx: Tx, viewer: Viewer, hours: number): Promise<number> {
  if (!Number.isInteger(hours) || hours < 1 || hours > TARGET_HOURS_MAX)
    throw new DomainError('input.out_of_range', 'hours');
  await tx.sql(
    'decision.set_target',
    `insert into decision_target (company_id, hours) values ($1, $2) on conflict (company_id) do update set hours = excluded.hours`,
    [tx.companyId, hours],
  );
  await audit(tx, viewer, 'decisions.guide', { type: 'company', id: tx.companyId }, { targetHours: hours });
  return hours;
}
