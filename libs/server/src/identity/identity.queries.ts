import type { Database } from '@zasluga/kernel';
import type { DemoPersona } from './viewer.entity';

export async function demoPersonas(db: Database): Promise<DemoPersona[]> {
  const doors = await db.door('door.demo_personas', 'select company_id as "companyId", id from door.demo_personas()');
  const companies = [...new Set(doors.map((d) => d.companyId))];
  const found = await Promise.all(
    companies.map((companyId) =>
      db.reading(companyId, (tx) =>
        tx.sql<DemoPersona>(
          'identity.demo_personas',
          `select e.id as "employeeId", e.first_name || ' ' || e.last_name as name, e.role_title as "roleTitle", a.persona,
             c.name_ru as "companyNameRu", c.name_en as "companyNameEn"
           from account a join employee e on e.id = a.employee_id join company c on c.id = a.company_id
           where a.persona is not null and e.status = 'active' order by a.persona`,
        ),
      ),
    ),
  );
  return found.flat();
}
