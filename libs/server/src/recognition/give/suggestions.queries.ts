import type { Tx } from '@zasluga/kernel';

const SUGGESTED = 6;
/** What a phone keeps to open without a line. */
export const SUGGESTED_MAX = 50;

/**
 * Whom the composer offers before anything is typed, of the active people of one's unit or place, one's manager and reports: the
 * two whom one thanked last, then those of one's unit whom nobody has thanked for the longest time, then the others likewise.
 */
export async function peopleToThank(tx: Tx, employeeId: string, first = SUGGESTED): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    'recognition.people_to_thank',
    `with me as (select id, unit_id, place_id, manager_id from employee where id = $1),
      near as (
        select e.id, e.unit_id = me.unit_id as of_unit from employee e, me
        where e.status = 'active' and e.id <> me.id
          and (e.unit_id = me.unit_id or e.place_id = me.place_id or e.id = me.manager_id or e.manager_id = me.id)
        limit 200),
      thanked as (
        select x.employee_id as id, max(r.publish_at) as at, max(r.publish_at) filter (where r.giver_id = $1) as by_me
        from near n join recognition_receiver x on x.employee_id = n.id
        join recognition r on r.id = x.recognition_id and r.state = 'published' group by 1)
    select n.id from near n left join thanked t on t.id = n.id
    order by (t.by_me is not null and row_number() over (order by t.by_me desc nulls last, n.id) <= 2) desc,
      n.of_unit desc nulls last, t.at nulls first, n.id limit $2`,
    [employeeId, first],
  );
  return rows.map(({ id }) => id);
}
