import { DomainError, fundChangesFrom, type PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { PointsFund } from './fund.entity';
import type { FundPlanInput } from './fund.input';

const AT_ONCE = `update points_fund set purpose = $2, period = $3, unit_id = $4, next_from = null, next_period = null, next_unit_id = null
  where id = $1`;
const FROM = `update points_fund set next_from = $2, next_period = case when $2::text is not null then $3 end,
  next_unit_id = case when $2::text is not null then $4::uuid end where id = $1`;
const TAKEN = `select from points_fund where id <> $1 and purpose = $2 and closed_at is null
  and (unit_id is not distinct from $3::uuid or next_from is not null and next_unit_id is not distinct from $3::uuid) limit 1`;

const LOCK = `select pg_advisory_xact_lock(hashtextextended('funds/' || $1, 0))`;

/**
 * What a company's funds are for and of whom is settled one request after the other: of two at once the second sees what the first wanted.
 * Locked before any fund, so that nobody waits in a circle.
 */
export const lockFundPlans = (tx: Tx) => tx.sql('fund.lock_plans', LOCK, [tx.companyId]);

/**
 * What a fund is for, of whom, and for how long. While nothing has gone through it that is what it is at once; later the unit and the
 * length change when a period begins, and the purpose doesn't: what was booked stays what it was. The plans and the fund are locked.
 * @returns what the audit tells of it; undefined when nothing changes
 * @throws DomainError points.fund_in_use, points.fund_of_people_stays, points.fund_taken
 */
export async function planFund(tx: Tx, fund: PointsFund, wanted: FundPlanInput): Promise<object | undefined> {
  const { id } = fund;
  const { purpose, period, unitId = null } = wanted;
  if (purpose !== fund.purpose) demandAnotherPurpose(fund, purpose);
  const same = purpose === fund.purpose && period === fund.period && unitId === fund.unitId;
  if (same && !fund.plan) return undefined;
  if (!same) await demandFree(tx, id, purpose, unitId);
  if (same) await tx.sql('fund.plan', FROM, [id, null, null, null]);
  else if (fund.isUntouched) await tx.sql('fund.change_at_once', AT_ONCE, [id, purpose, period, unitId]);
  const told = { purpose: [fund.purpose, purpose], period: [fund.period, period], unitId: [fund.unitId, unitId] };
  if (same || fund.isUntouched) return told;
  const from: PeriodLabel = fundChangesFrom(fund.label, fund.period, period);
  await tx.sql('fund.plan', FROM, [id, from, period, unitId]);
  return { ...told, from };
}

function demandAnotherPurpose(fund: PointsFund, purpose: PointsFund['purpose']): void {
  if (fund.purpose === 'peer' || purpose === 'peer')
    throw new DomainError('points.fund_of_people_stays', 'input.plan.purpose');
  if (!fund.isUntouched) throw new DomainError('points.fund_in_use', 'input.plan.purpose');
}

/** Whoever pays finds exactly one fund, also of those to come. The plans are locked. */
export async function demandFree(
  tx: Tx,
  id: string,
  purpose: PointsFund['purpose'],
  unitId: string | null,
): Promise<void> {
  if (unitId) {
    const [unit] = await tx.sql('fund.unit', 'select from unit where id = $1', [unitId]);
    if (!unit) throw new DomainError('input.not_found', 'input.unitId');
  }
  const [taken] = await tx.sql('fund.taken', TAKEN, [id, purpose, unitId]);
  if (taken) throw new DomainError('points.fund_taken', 'input.unitId');
}
