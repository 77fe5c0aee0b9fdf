import { DomainError, periodEndsOn } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { ALLOWANCE_OF_E, CURRENT_LABEL } from '../allowances';
import type { PointsBalance } from './statement.entity';

const BALANCE = `
  select p.label, coalesce(i.amount, p.due) as "allowanceIssued", coalesce(a.balance, p.due)::int as "allowanceLeft",
    coalesce((select balance from points_account where kind = 'earned' and owner_id = $1 and label = ''), 0)::int as earned,
    coalesce((select sum(h.amount) from points_transfer h join points_account f on f.id = h.from_id
      where h.kind = 'reward.hold' and h.status = 'posted' and f.owner_id = $1 and f.kind = 'earned' and f.label = ''
        and not exists (select from points_transfer x where x.ends_id = h.id and x.status = 'posted')), 0)::int as reserved,
    exists (select from points_account where kind = 'earned' and owner_id = $1 and label = '' and frozen_at is not null) as frozen
  from (select ${CURRENT_LABEL} as label, ${ALLOWANCE_OF_E} as due from employee e where e.id = $1) p
  left join points_account a on a.kind = 'allowance' and a.owner_id = $1 and a.label = p.label
  left join points_transfer i on i.to_id = a.id and i.kind = 'allowance.issue' and i.status = 'posted'`;

/** What is not issued yet counts as if it were: the first gift of the month issues it. */
export async function balanceOf(tx: Tx, employeeId: string): Promise<PointsBalance> {
  type Row = Omit<PointsBalance, 'periodEndsOn' | 'employeeId'> & { label: string };
  const [row] = await tx.sql<Row>('points.balance', BALANCE, [employeeId]);
  if (!row) throw new DomainError('input.not_found', 'employeeId');
  return { ...row, employeeId, periodEndsOn: periodEndsOn(row.label) };
}
