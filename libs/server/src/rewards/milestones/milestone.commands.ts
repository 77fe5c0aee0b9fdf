import { DomainError, isMonthDay, type MilestoneRule, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import type { MilestoneChoiceInput } from './milestone.object';

export async function setMilestoneRule(tx: Tx, viewer: Viewer, { kind, isOn, points }: MilestoneRule): Promise<void> {
  await tx.sql(
    'milestone.set_rule',
    `insert into milestone_rule (company_id, kind, is_on, points) values ($1, $2, $3, $4)
     on conflict (company_id, kind) do update set is_on = excluded.is_on, points = excluded.points`,
    [tx.companyId, kind, isOn, points],
  );
  await audit(tx, viewer, 'rewards.set_milestone', { type: 'company', id: tx.companyId }, { kind, isOn, points });
}

/** Throws input.invalid for a day that no year has. */
export async function chooseMilestones(
  tx: Tx,
  viewer: Viewer,
  { optedOut, birthday }: MilestoneChoiceInput,
): Promise<void> {
  if (birthday && !isMonthDay(birthday)) throw new DomainError('input.invalid', 'input.birthday');
  await tx.sql(
    'milestone.choose',
    `insert into milestone_choice (company_id, employee_id, opted_out, birthday) values ($1, $2, $3, $4)
     on conflict (company_id, employee_id) do update set opted_out = excluded.opted_out, birthday = excluded.birthday`,
    [tx.companyId, viewer.employeeId, optedOut, birthday || null],
  );
}
