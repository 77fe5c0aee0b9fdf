import { loader } from '@zasluga/kernel';
import type { Company } from './company.entity';
import type { EmployeeRecord } from './employee-record.entity';
import type { Employee } from './employee.entity';
import type { Place, Touchpoint, Unit } from './structure.entity';

/** Hot: plain prepared SQL. The row policy adds the company. */
export const employeeById = loader<Employee>((tx, ids) =>
  tx.sql(
    'employee.by_id',
    `select id, number, first_name as "firstName", last_name as "lastName", middle_name as "middleName", email, role_title as "roleTitle", unit_id as "unitId",
       place_id as "placeId", manager_id as "managerId", status, placeholder, hired_on::text as "hiredOn", left_on::text as "leftOn", locale, roles
     from employee where id = any($1)`,
    [ids],
  ),
);
/** Only for whoever may: `company.read_record`. */
export const employeeRecordById = loader<EmployeeRecord>((tx, ids) =>
  tx.sql(
    'employee.record_by_id',
    `select id, number, email, phone, hired_on::text as "hiredOn", left_on::text as "leftOn", locale, roles,
       shown_to_customers as "shownToCustomers" from employee where id = any($1)`,
    [ids],
  ),
);
interface Counted {
  id: string;
  people: number;
}
/** People of a unit itself, without the units below it. */
export const unitSizeById = loader<Counted>((tx, ids) =>
  tx.sql(
    'unit.size_by_id',
    `select u.id, count(e.id)::int as people from unnest($1::uuid[]) u (id) left join employee e on e.unit_id = u.id and e.status <> 'left'
     group by u.id`,
    [ids],
  ),
);
export const placeSizeById = loader<Counted>((tx, ids) =>
  tx.sql(
    'place.size_by_id',
    `select p.id, count(e.id)::int as people from unnest($1::uuid[]) p (id) left join employee e on e.place_id = p.id and e.status <> 'left'
     group by p.id`,
    [ids],
  ),
);
export const unitById = loader<Unit>((tx, ids) =>
  tx.sql(
    'unit.by_id',
    `select id, parent_id as "parentId", name_ru as "nameRu", name_en as "nameEn", position from unit where id = any($1)`,
    [ids],
  ),
);
export const placeById = loader<Place>((tx, ids) =>
  tx.sql(
    'place.by_id',
    `select id, name_ru as "nameRu", name_en as "nameEn", address_ru as "addressRu", address_en as "addressEn", country,
       closed_at as "closedAt" from place where id = any($1)`,
    [ids],
  ),
);
export const touchpointById = loader<Touchpoint>((tx, ids) =>
  tx.sql(
    'touchpoint.by_id',
    `select id, position, name_ru as "nameRu", name_en as "nameEn" from touchpoint where id = any($1)`,
    [ids],
  ),
);
export const companyById = loader<Company>((tx, ids) =>
  tx.sql(
    'company.by_id',
    `select id, name_ru as "nameRu", name_en as "nameEn", time_zone as "timeZone", currency, locale, is_demo as "isDemo",
       privacy_threshold as "privacyThreshold", point_value_minor as "pointValueMinor",
       praise_retention_months as "praiseRetentionMonths", gift_tax_free_minor as "giftTaxFreeMinor" from company where id = any($1)`,
    [ids],
  ),
);
