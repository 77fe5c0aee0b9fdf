import { newId, type Tx } from '@zasluga/kernel';
import { passThanksOn } from '../recognition';
import { later } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { worksAt } from './people';

const LATER_MINUTES = 90;
const STORY = 'Гость благодарит меня, а молоко и чистые питчеры к утру готовите вы. Без вас этот час не выстоять';

const RECEIVED = `select r.id, r.publish_at as "at", x.employee_id as "employeeId"
  from recognition r join recognition_receiver x on x.recognition_id = r.id
  join account a on a.employee_id = x.employee_id and a.persona = 'employee'
  where r.state = 'published' and r.visibility = 'everyone' and r.value_id is not null and r.publish_at < $1
  order by r.publish_at desc limit 1`;

/** What the persona of an employee was thanked for last is passed on to two colleagues of the unit. */
export async function loadChain(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const until = later(plan.today, -LATER_MINUTES);
  type Received = { id: string; at: Date; employeeId: string };
  const [last] = await tx.sql<Received>('demo.last_received', RECEIVED, [until]);
  const me = plan.employees.find(({ key }) => ids.of('employee', key) === last?.employeeId);
  if (!last || !me) return;
  const here = plan.employees.filter((one) => worksAt(one, plan.today) && one.unit === me.unit && one !== me);
  const shares = here.slice(0, 2).map(({ key }, i) => ({ employeeId: ids.of('employee', key), percent: [30, 20][i]! }));
  const viewer = {
    companyId: tx.companyId,
    employeeId: last.employeeId,
    sessionId: newId(),
    roles: [],
    hasReports: false,
    locale: 'ru',
  } as const;
  await passThanksOn(
    tx,
    viewer,
    { requestKey: newId(), recognitionId: last.id, story: STORY, shares },
    later(last.at, LATER_MINUTES),
  );
}
