import type { Tx } from '@zasluga/kernel';
import { Company } from './company.entity';

/** A new, empty company. Its id must be that of the transaction: `inCompany(id, (tx) => createCompany(tx, …))`. */
export async function createCompany(
  tx: Tx,
  fields: Pick<Company, 'slug' | 'nameRu' | 'nameEn' | 'timeZone'>,
): Promise<void> {
  await tx.entities.insert(Company, { id: tx.companyId, ...fields });
}
