import type { Tx } from '@zasluga/kernel';

/** Inactive managers in a row above somebody, at most; beyond it nobody is found. */
const STEPS_MAX = 20;

/**
 * SQL: who answers for an author `e` (a row of employee): the manager of today; where that one is suspended or left, the next above who
 * works. Null: nobody above, so nobody owes an answer.
 */
export const reviewerOf = (e: string): string => `(with recursive up(id, status, manager_id, n) as (
    select m.id, m.status, m.manager_id, 1 from employee m where m.id = ${e}.manager_id
    union all select m.id, m.status, m.manager_id, up.n + 1 from up join employee m on m.id = up.manager_id
      where up.status <> 'active' and up.n < ${STEPS_MAX})
  select up.id from up where up.status = 'active' and up.id <> ${e}.id limit 1)`;

/** SQL, the other way: for whom `$1` answers. Whoever has left is no longer answered. */
export const REPORTS = `recursive report(id, status) as (
    select e.id, e.status from employee e where e.manager_id = $1 and e.id <> $1
    union select e.id, e.status from report r join employee e on e.manager_id = r.id where r.status <> 'active' and e.id <> $1)`;

export async function reviewerIdOf(tx: Tx, employeeId: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string | null }>(
    'reviewer.of',
    `select ${reviewerOf('e')} as id from employee e where e.id = $1`,
    [employeeId],
  );
  return row?.id ?? null;
}

/** How many working people a reviewer answers for. */
export async function reportsOf(tx: Tx, reviewerId: string): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    'reviewer.reports',
    `with ${REPORTS} select count(*)::int as n from report where status = 'active'`,
    [reviewerId],
  );
  return row!.n;
}
