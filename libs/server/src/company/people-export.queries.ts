import type { PersonField } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** The columns of the export, in this order: all of them can be imported again. */
export const EXPORT_FIELDS = [
  'number',
  'lastName',
  'firstName',
  'middleName',
  'email',
  'phone',
  'roleTitle',
  'manager',
  'unit',
  'place',
  'hiredOn',
  'leftOn',
  'locale',
] as const satisfies readonly PersonField[];

export type ExportedPerson = Record<(typeof EXPORT_FIELDS)[number], string | null>;

/** Everybody who has not left, by name. A manager is told by number, else by e-mail, else by name. */
export const exportPeople = (tx: Tx, locale: 'ru' | 'en'): Promise<ExportedPerson[]> =>
  tx.sql(
    'employee.export',
    `select e.number, e.last_name as "lastName", e.first_name as "firstName", e.middle_name as "middleName", e.email, e.phone,
       e.role_title as "roleTitle", coalesce(m.number, m.email, m.last_name || ', ' || m.first_name) as manager,
       case when $1 = 'ru' then u.name_ru else u.name_en end as unit, case when $1 = 'ru' then p.name_ru else p.name_en end as place,
       e.hired_on::text as "hiredOn", e.left_on::text as "leftOn", e.locale
     from employee e left join employee m on m.id = e.manager_id left join unit u on u.id = e.unit_id left join place p on p.id = e.place_id
     where e.status <> 'left' order by e.last_name, e.first_name, e.id`,
    [locale],
  );
