import type { AllowanceRule, Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

const READ = `select allowance_employee as employee, allowance_reports as "hasReports", allowance_leader as leader from company`;
const SET = `update company set allowance_employee = $1, allowance_reports = $2, allowance_leader = $3
  where (allowance_employee, allowance_reports, allowance_leader) is distinct from ($1, $2, $3) returning id`;

/** Points a month by what people are in the company. */
export async function allowancesOf(tx: Tx): Promise<AllowanceRule> {
  const [row] = await tx.sql<AllowanceRule>('company.allowances', READ);
  return row!;
}

/** From the next month on: what was given out for this one stays. Saying the same again changes and records nothing. */
export async function setAllowances(tx: Tx, viewer: Viewer, rule: AllowanceRule): Promise<void> {
  const before = await allowancesOf(tx);
  const changed = await tx.sql('company.set_allowances', SET, [rule.employee, rule.hasReports, rule.leader]);
  if (changed.length)
    await audit(
      tx,
      viewer,
      'points.set_allowances',
      { type: 'company', id: tx.companyId },
      { before, after: { ...rule } },
    );
}
