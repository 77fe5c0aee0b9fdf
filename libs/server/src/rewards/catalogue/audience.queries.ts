import type { AudienceMember } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

export interface Member extends AudienceMember {
  readonly id: string;
}

/** What decides whether a reward is for these people; in no order, without those who do not work here any more. */
export const membersOf = (tx: Tx, ids: readonly string[]): Promise<Member[]> =>
  tx.sql(
    'reward.members',
    `with recursive up as (
       select e.id as employee_id, u.id, u.parent_id from employee e join unit u on u.id = e.unit_id where e.id = any($1)
       union select up.employee_id, u.id, u.parent_id from up join unit u on u.id = up.parent_id)
     select e.id, e.role_title as "roleTitle", p.country,
       array(select up.id::text from up where up.employee_id = e.id) as "unitIds"
     from employee e left join place p on p.id = e.place_id where e.id = any($1) and e.status = 'active'`,
    [ids],
  );

/** Titles that people here have, for the administrator to choose from. */
export const roleTitles = async (tx: Tx): Promise<string[]> =>
  (
    await tx.sql<{ title: string }>(
      'reward.role_titles',
      `select role_title as title from employee where status = 'active' and role_title <> ''
       group by 1 order by count(*) desc, 1 limit 200`,
    )
  ).map(({ title }) => title);

/** Countries of the places, two letters each. */
export const countries = async (tx: Tx): Promise<string[]> =>
  (
    await tx.sql<{ country: string }>(
      'reward.countries',
      'select distinct country from place where country is not null order by 1 limit 250',
    )
  ).map(({ country }) => country);
