import { newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { freezeAccounts, unfreezeAccounts } from '../ledger/persons-points';
import { pointsSettings } from '../settings/settings.queries';
import { endLeaving, type OpenLeaving } from './settle.commands';

const LEFT = `select e.id as "employeeId", coalesce(e.left_on, $2::date)::text as "leftOn" from employee e
  where e.id = any($1) and e.status = 'left' and exists (select from points_account a where a.owner_id = e.id)`;
// the days count from today: who is told late has no less time
const OPEN = `
  insert into points_leaving (company_id, id, employee_id, left_on, waits_until) values ($1, $2, $3, $4, $5::date + $6::int)
  on conflict do nothing returning id, employee_id as "employeeId"`;
const BACK = `select id from employee where id = any($1) and status <> 'left'`;
const RETURNED = `update points_leaving set ended_as = 'returned', points = 0, ended_at = clock_timestamp()
  where employee_id = $1 and ended_at is null`;
const EARNED = `select coalesce((select balance from points_account where owner_id = $1 and kind = 'earned' and label = ''), 0)::int as points`;
const ADMINISTRATORS = `select id from employee where status = 'active' and 'reward_admin' = any (roles) limit 100`;

/**
 * Freezes the points of who left and opens their settlement, or settles at once where the company wants it so; gives them back to who
 * returned. Harmless when repeated.
 */
export async function followStatus(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const { id } of await tx.sql<{ id: string }>('points.came_back', BACK, [ids])) {
    await tx.sql('points.leaving_returned', RETURNED, [id]);
    await unfreezeAccounts(tx, id);
  }
  const settings = await pointsSettings(tx);
  const gone = await tx.sql<{ employeeId: string; leftOn: string }>('points.left', LEFT, [ids, settings.today]);
  let waiting = 0;
  for (const { employeeId, leftOn } of gone) {
    await freezeAccounts(tx, employeeId);
    const [{ points } = { points: 0 }] = await tx.sql<{ points: number }>('points.left_with', EARNED, [employeeId]);
    if (points === 0) continue;
    const days = settings.leaving === 'wait' ? settings.leavingDays : 0;
    const values = [tx.companyId, newId(), employeeId, leftOn, settings.today, days];
    const [opened] = await tx.sql<OpenLeaving>('points.leaving_open', OPEN, values);
    if (!opened) continue;
    if (settings.leaving === 'wait') waiting += 1;
    else await endLeaving(tx, null, opened, settings.leaving === 'pay' ? 'paid' : 'lapsed');
  }
  if (!waiting) return;
  const to = await tx.sql<{ id: string }>('points.reward_admins', ADMINISTRATORS);
  const subject = { type: 'company', id: tx.companyId };
  await notify(tx, { to: to.map(({ id }) => id), kind: 'leaving_waiting', subject, params: { people: waiting } });
}
