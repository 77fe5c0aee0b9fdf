import { fundLabel, periodAfter, periodEndsOn } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { correctTransfer, demandPosted, followStatus, payFromFund } from '../points';
import { instant, localMonth } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';

/** The barista whom a visitor can become got what was meant for somebody else; a day later it was taken back, with the reason. */
const MISTAKE = {
  of: 'belova',
  by: 'gareeva',
  points: 150,
  daysAgo: 9,
  reason: 'Эти баллы были для смены на Мельничной: в списке две похожие фамилии. Простите за путаницу.',
};

export function mistake(ids: Ids, plan: DemoPlan): { at: Date; tell: (tx: Tx) => Promise<void> }[] {
  const paidAt = instant(plan.today, MISTAKE.daysAgo, 700);
  const correctedAt = instant(plan.today, MISTAKE.daysAgo - 1, 640);
  const actorId = ids.of('employee', MISTAKE.by);
  const fund = { ownerId: ids.of('fund', 'award'), label: fundLabel(localMonth(paidAt), 'quarter') };
  let transferId = '';
  return [
    {
      at: paidAt,
      tell: async (tx) => {
        const to = { employeeId: ids.of('employee', MISTAKE.of), subjectType: 'fund', subjectId: fund.ownerId };
        const payment = { ...to, points: MISTAKE.points };
        const paid = await payFromFund(tx, { actorId, key: 'demo/mistake', at: paidAt }, fund, [payment]);
        [transferId = ''] = demandPosted(paid);
      },
    },
    {
      at: correctedAt,
      tell: async (tx) => {
        const request = { actorId, key: 'correct/demo', at: correctedAt };
        demandPosted(await correctTransfer(tx, request, transferId, MISTAKE.reason));
      },
    },
  ];
}

const LAPSE_MONTHS = 3;
// announced already: the bell has enough to say on the first day
const ANNOUNCED = `
  insert into points_lapse_notice (company_id, employee_id, lapses_on, days_before, points, told_on)
  select a.company_id, a.owner_id, $1::date, d.days, a.balance::int, $1::date - d.days
  from points_account a cross join (values (30), (7)) d (days) where a.kind = 'earned' and a.label = '' and a.balance > 0`;

/** Points lapse after three months since last month; whoever left with points waits to be settled. */
export async function loadStatement(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const month = localMonth(plan.today);
  await insertRows(tx, 'points_setting', [
    {
      expire_after_months: LAPSE_MONTHS,
      expire_since: `${periodAfter(month, -1)}-05`,
      leaving: 'wait',
      leaving_days: 30,
    },
  ]);
  await tx.sql('demo.lapse_announced', ANNOUNCED, [periodEndsOn(month)]);
  const gone = plan.employees.filter((one) => one.leftAt && one.leftAt <= plan.today);
  await followStatus(
    tx,
    gone.map((one) => ids.of('employee', one.key)),
  );
}
