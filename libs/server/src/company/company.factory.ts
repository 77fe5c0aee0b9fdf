import { searchText } from '@zasluga/domain';
import { type Database, newId, type Tx } from '@zasluga/kernel';
import { Company } from './company.entity';
import { Employee, EmployeeStatus } from './employee.entity';
import { Place, Touchpoint, Unit } from './structure.entity';

let made = 0;

/** A company of its own for a test: `inCompany` with its id follows. */
export async function makeCompany(database: Database, fields: Partial<Company> = {}): Promise<Company> {
  const id = fields.id ?? newId();
  return database.inCompany(id, async (tx) => {
    const slug = `company-${++made}-${id.slice(-6)}`;
    const company = tx.entities.create(Company, {
      id,
      slug,
      nameRu: 'Проба',
      nameEn: 'Trial',
      timeZone: 'Europe/Moscow',
      ...fields,
    });
    await tx.entities.insert(Company, company);
    return company;
  });
}

export async function makeEmployee(tx: Tx, fields: Partial<Employee> = {}): Promise<Employee> {
  const n = ++made;
  const employee = tx.entities.create(Employee, {
    companyId: tx.companyId,
    id: newId(),
    number: `n${n}`,
    firstName: `Имя${n}`,
    lastName: `Фамилия${n}`,
    status: EmployeeStatus.ACTIVE,
    roles: ['employee'],
    ...fields,
  });
  employee.searchText ||= searchText(employee.lastName, employee.firstName, employee.middleName);
  await tx.entities.insert(Employee, employee);
  return employee;
}

export async function makeUnit(tx: Tx, fields: Partial<Unit> = {}): Promise<Unit> {
  const n = ++made;
  const unit = tx.entities.create(Unit, {
    companyId: tx.companyId,
    id: newId(),
    nameRu: `Отдел ${n}`,
    nameEn: `Unit ${n}`,
    ...fields,
  });
  await tx.entities.insert(Unit, unit);
  return unit;
}

export async function makePlace(tx: Tx, fields: Partial<Place> = {}): Promise<Place> {
  const n = ++made;
  const place = tx.entities.create(Place, {
    companyId: tx.companyId,
    id: newId(),
    nameRu: `Место ${n}`,
    nameEn: `Place ${n}`,
    ...fields,
  });
  await tx.entities.insert(Place, place);
  return place;
}

export async function makeTouchpoint(tx: Tx, fields: Partial<Touchpoint> = {}): Promise<Touchpoint> {
  const n = ++made;
  const touchpoint = tx.entities.create(Touchpoint, {
    companyId: tx.companyId,
    id: newId(),
    position: n,
    nameRu: `Точка ${n}`,
    nameEn: `Touchpoint ${n}`,
    ...fields,
  });
  await tx.entities.insert(Touchpoint, touchpoint);
  return touchpoint;
}
