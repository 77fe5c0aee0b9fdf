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

/** Two who left since got something of the company before; nobody has settled it yet. */
const LEFT_WITH = [
  { of: 'korneev', points: 240, daysAgo: 45 },
  { of: 'tyurin', points: 80, daysAgo: 60 },
];

interface Happening {
  at: Date;
  tell: (tx: Tx) => Promise<void>;
}

const awardFund = (ids: Ids, at: Date) => ({
  ownerId: ids.of('fund', 'award'),
  label: fundLabel(localMonth(at), 'quarter'),
});

/** What the company paid itself, besides what rules and awards do. */
export function companyPayments(ids: Ids, plan: DemoPlan): Happening[] {
  const actorId = ids.of('employee', MISTAKE.by);
  const earlier = LEFT_WITH.map(({ of, points, daysAgo }) => {
    const at = instant(plan.today, daysAgo, 660);
    const fund = awardFund(ids, at);
    const payment = { employeeId: ids.of('employee', of), subjectType: 'fund', subjectId: fund.ownerId, points };
    return {
      at,
      tell: async (tx: Tx) => {
        demandPosted(await payFromFund(tx, { actorId, key: `demo/${of}`, at }, fund, [payment]));
      },
    };
  });
  return [...earlier, ...mistake(ids, plan)];
}

function mistake(ids: Ids, plan: DemoPlan): Happening[] {
  const paidAt = instant(plan.today, MISTAKE.daysAgo, 700);
  const correctedAt = instant(plan.today, MISTAKE.daysAgo - 1, 640);
  const actorId = ids.of('employee', MISTAKE.by);
  const fund = awardFund(ids, paidAt);
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
