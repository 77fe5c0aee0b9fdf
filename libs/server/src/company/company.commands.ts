import { newId, type Tx } from '@zasluga/kernel';
import { searchText } from '@zasluga/domain';
import { Company } from './company.entity';
import { Employee } from './employee.entity';

export type NewCompany = Pick<Company, 'slug' | 'nameRu' | 'nameEn' | 'timeZone'> &
  Partial<Pick<Company, 'currency' | 'locale'>>;

/** A new, empty company. Its id must be that of the transaction: `inCompany(id, (tx) => createCompany(tx, …))`. */
export async function createCompany(tx: Tx, fields: NewCompany): Promise<void> {
  await tx.entities.insert(Company, { id: tx.companyId, ...fields });
}

/** Who may do everything else in the interface. Returns the person's id. */
export async function createFirstAdministrator(
  tx: Tx,
  { lastName, firstName, email }: Pick<Employee, 'lastName' | 'firstName'> & { email: string },
): Promise<string> {
  const id = newId();
  const [company] = await tx.entities.find(Company, { where: { id: tx.companyId } });
  await tx.entities.insert(Employee, {
    companyId: tx.companyId,
    id,
    lastName,
    firstName,
    email: email.toLowerCase(),
    locale: company!.locale as Employee['locale'],
    roles: ['admin', 'employee'],
    searchText: searchText(lastName, firstName),
  });
  return id;
}
