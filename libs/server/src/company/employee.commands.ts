import { DomainError, type Locale, searchText, type Viewer } from '@zasluga/domain';
import { accessChanged, audit, enqueue, newId, type Tx } from '@zasluga/kernel';
import { companyById } from './company.loader';
import { Employee, EmployeeStatus } from './employee.entity';
import type { EmployeeInput } from './employee.input';

export async function createEmployee(tx: Tx, viewer: Viewer, input: EmployeeInput): Promise<string> {
  const id = newId();
  await checkInput(tx, id, input);
  const [company] = await companyById.fetch(tx, [tx.companyId]);
  await tx.entities.insert(Employee, { companyId: tx.companyId, id, ...fieldsOf(input, company!.locale as Locale) });
  await audit(tx, viewer, 'employee.create', { type: 'employee', id });
  return id;
}

/** Sets all fields to what the input says. */
export async function updateEmployee(tx: Tx, viewer: Viewer, id: string, input: EmployeeInput): Promise<void> {
  const before = await lockEmployee(tx, id);
  await checkInput(tx, id, input);
  const fields = fieldsOf({ ...input, roles: input.roles ?? before.roles }, before.locale);
  await tx.entities.update(
    Employee,
    { companyId: tx.companyId, id },
    { ...fields, updatedAt: () => 'clock_timestamp()' },
  );
  if (before.roles.includes('admin') && !fields.roles.includes('admin')) await keepAnAdmin(tx);
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (field) => JSON.stringify(fields[field]) !== JSON.stringify(before[field]),
  );
  if (changed.includes('roles')) await accessChanged(tx, [id]);
  const roles = changed.includes('roles') ? { roles: { before: before.roles, after: fields.roles } } : {};
  await audit(tx, viewer, 'employee.update', { type: 'employee', id }, { changed, ...roles });
}

/**
 * Leaving takes nothing away: what a person gave and received stays. The people they led go to the next one above who is still there.
 * `day`: `yyyy-mm-dd` in the company's time zone.
 */
export async function setEmployeeStatus(tx: Tx, viewer: Viewer, id: string, status: EmployeeStatus): Promise<void> {
  const before = await lockEmployee(tx, id);
  if (before.status === status) return;
  await tx.sql(
    'employee.set_status',
    `update employee set status = $2, placeholder = placeholder and $2 = 'left', updated_at = clock_timestamp(),
       left_on = case when $2 = 'left' then coalesce(left_on, (select (clock_timestamp() at time zone c.time_zone)::date from company c)) end
     where id = $1`,
    [id, status],
  );
  if (status === EmployeeStatus.LEFT) await handReportsUp(tx, [id]);
  if (status === EmployeeStatus.LEFT || before.status === EmployeeStatus.LEFT) await announceLeaving(tx, [id]);
  await accessChanged(tx, [id]);
  if (before.roles.includes('admin')) await keepAnAdmin(tx);
  await audit(tx, viewer, 'employee.set_status', { type: 'employee', id }, { before: before.status, after: status });
}

/** Who left or came back: other words, which this one does not know, follow. The job says who, their record says what. */
export const announceLeaving = (tx: Tx, ids: readonly string[]): Promise<void> => enqueue(tx, 'employee.left', { ids });

/** Whoever is led by somebody who left is led by the next one above who has not; by nobody if there is none. */
export async function handReportsUp(tx: Tx, leftIds: readonly string[]): Promise<void> {
  await tx.sql(
    'employee.hand_up',
    `with recursive up as (
       select e.id, m.manager_id as boss, 1 as steps from employee e join employee m on m.id = e.manager_id
       where e.manager_id = any ($1) and e.status <> 'left'
       union all
       select up.id, m.manager_id, up.steps + 1 from up join employee m on m.id = up.boss and m.status = 'left' where up.steps < 100
     ), last as (select distinct on (id) id, boss from up order by id, steps desc)
     update employee e set manager_id = nullif(last.boss, e.id), updated_at = clock_timestamp() from last where e.id = last.id`,
    [leftIds],
  );
}

/** Somebody must be able to appoint others. */
export async function keepAnAdmin(tx: Tx): Promise<void> {
  const [admin] = await tx.sql(
    'employee.an_admin',
    `select id from employee where status = 'active' and 'admin' = any (roles) limit 1`,
  );
  if (!admin) throw new DomainError('company.last_admin');
}

async function lockEmployee(tx: Tx, id: string): Promise<Employee> {
  const before = await tx.entities.findOne(Employee, {
    where: { companyId: tx.companyId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!before) throw new DomainError('input.not_found', 'id');
  return before;
}

const fieldsOf = (input: EmployeeInput, locale: Locale) => ({
  lastName: input.lastName,
  firstName: input.firstName,
  middleName: input.middleName || null,
  number: input.number || null,
  email: input.email || null,
  phone: input.phone || null,
  roleTitle: input.roleTitle ?? '',
  unitId: input.unitId ?? null,
  placeId: input.placeId ?? null,
  managerId: input.managerId ?? null,
  hiredOn: input.hiredOn || null,
  locale: input.locale ?? locale,
  roles: [...new Set(input.roles ?? ['employee' as const])].sort(),
  searchText: searchText(input.lastName, input.firstName, input.middleName),
});

interface Found {
  numberTaken: boolean;
  emailTaken: boolean;
  unit: boolean;
  place: boolean;
  manager: boolean;
  circle: boolean;
}

/** Everything that the database would refuse, said in words and with the field. One round trip. */
async function checkInput(tx: Tx, id: string, input: EmployeeInput): Promise<void> {
  // two at once could each hang under the other: one after another
  await tx.sql('employee.hierarchy_lock', `select pg_advisory_xact_lock(hashtextextended('hierarchy/' || $1, 0))`, [
    tx.companyId,
  ]);
  const [found] = await tx.sql<Found>(
    'employee.check_input',
    `with recursive up as (
       select $6::uuid as id, 1 as steps union all
       select e.manager_id, up.steps + 1 from up join employee e on e.id = up.id where e.manager_id is not null and up.steps < 1000)
     select exists (select from employee where number = $2 and id <> $1) as "numberTaken",
       exists (select from employee where lower(email) = lower($3) and id <> $1 and status <> 'left') as "emailTaken",
       $4::uuid is null or exists (select from unit where id = $4) as unit,
       $5::uuid is null or exists (select from place where id = $5 and closed_at is null) as place,
       $6::uuid is null or exists (select from employee where id = $6 and status <> 'left') as manager,
       exists (select from up where id = $1) as circle`,
    [
      id,
      input.number || null,
      input.email || null,
      input.unitId ?? null,
      input.placeId ?? null,
      input.managerId ?? null,
    ],
  );
  if (!found) return;
  if (found.numberTaken) throw new DomainError('company.number_taken', 'input.number', { number: input.number! });
  if (found.emailTaken) throw new DomainError('company.email_taken', 'input.email', { email: input.email! });
  for (const field of ['unit', 'place', 'manager'] as const) {
    if (!found[field]) throw new DomainError('input.not_found', `input.${field}Id`);
  }
  if (found.circle) throw new DomainError('company.manager_circle', 'input.managerId');
}
