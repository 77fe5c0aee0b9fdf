import { newId, type Tx } from '@zasluga/kernel';

// whoever has points, or ever had: without an account there is nothing to settle
const LEFT = `
  insert into points_leaving (company_id, id, employee_id, left_on, waits_until)
  select e.company_id, w.id, e.id, coalesce(e.left_on, d.today), d.today + coalesce(s.leaving_days, 30)
  from unnest($1::uuid[], $2::uuid[]) w (employee_id, id)
  join employee e on e.id = w.employee_id and e.status = 'left'
  join (select id, (clock_timestamp() at time zone time_zone)::date as today from company) d on d.id = e.company_id
  left join points_setting s on s.company_id = e.company_id
  where exists (select from points_account a where a.owner_id = e.id and a.kind in ('earned', 'allowance') and a.balance > 0)
  on conflict do nothing
  returning employee_id as "employeeId"`;
const RETURNED = `
  update points_leaving l set ended_as = 'returned', points = 0, ended_at = clock_timestamp()
  from employee e where e.id = l.employee_id and e.id = any($1) and e.status <> 'left' and l.ended_at is null
  returning e.id as "employeeId"`;

/** Opens the settlement of those who left, closes it for those who came back. Harmless when repeated. */
export async function followStatus(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql('points.leaving_open', LEFT, [ids, ids.map(() => newId())]);
  await tx.sql('points.leaving_returned', RETURNED, [ids]);
}
