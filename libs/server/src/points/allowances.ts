import type { PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** The month of the company's wall calendar, by the clock of the database; periodLabel() of the domain says the same. */
const labelAt = (moment: string) => `(select to_char(${moment} at time zone c.time_zone, 'YYYY-MM') from company c)`;
export const CURRENT_LABEL = labelAt('now()');
/** The month of the statement's parameter, now when it is null. */
export const labelOf = (parameter: string) => labelAt(`coalesce(${parameter}::timestamptz, now())`);

/** Points a month for the employee `e`, by the company's own rule; allowanceOf() of the domain says the same. */
export const ALLOWANCE_OF_E = `(select case when 'leader' = any(e.roles) then c.allowance_leader
  when exists (select from employee r where r.manager_id = e.id and r.status = 'active') then c.allowance_reports
  else c.allowance_employee end from company c)`;

const RULE = 'allowance';

const PEOPLE_PER_CALL = 2000;
// `in` in the list of columns is one hashed pass whatever the statistics say: 50,000 people just imported are no reason to crawl
const ISSUE_ALL = `
  with due as (
    select e.id, case when 'leader' = any(e.roles) then c.allowance_leader
        when e.id in (select r.manager_id from employee r where r.status = 'active' and r.manager_id is not null)
        then c.allowance_reports else c.allowance_employee end as amount,
      (row_number() over (order by e.id) - 1) / ${PEOPLE_PER_CALL} as call
    from employee e, company c where e.status = 'active')
  select sum(points_issue('${RULE}', ${CURRENT_LABEL}, ids, amounts, null))::int as people
  from (select array_agg(id order by id) as ids, array_agg(amount order by id) as amounts from due group by call) calls`;
const ISSUE_ONE = `select points_issue('${RULE}', ${CURRENT_LABEL}, array_agg(e.id), array_agg(${ALLOWANCE_OF_E}), null) as people
  from employee e where e.status = 'active' and e.id = $1`;
const EXPIRE = `select l.label, points_expire(l.label, null) as people
  from (select distinct label from points_account where kind = 'allowance' and label < ${CURRENT_LABEL}
    and label >= to_char(to_date(${CURRENT_LABEL}, 'YYYY-MM') - interval '13 months', 'YYYY-MM')) l`;

/** The allowance of this month for everybody in the company who is active. Repeating it adds nothing. Returns how many got it now. */
export async function issueAllowances(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ people: number | null }>('points.issue_all', ISSUE_ALL);
  return row?.people ?? 0;
}

/** The same for one person, when the calendar's job has not come by yet. */
export async function ensureAllowance(tx: Tx, employeeId: string): Promise<void> {
  await tx.sql('points.issue_one', ISSUE_ONE, [employeeId]);
}

/** What was not given in the months before this one lapses; also what came back to them since. Returns how many accounts. */
export async function expireAllowances(tx: Tx): Promise<number> {
  const rows = await tx.sql<{ label: PeriodLabel; people: number }>('points.expire', EXPIRE);
  return rows.reduce((sum, row) => sum + row.people, 0);
}
