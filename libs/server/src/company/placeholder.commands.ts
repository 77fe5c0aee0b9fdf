import { type PersonName, searchText } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/**
 * People known only by name from something old: they can't sign in, count nowhere among those who work here, and wait until a list of people
 * or an administrator takes the name over.
 */
export async function addPlaceholders(
  tx: Tx,
  people: readonly (PersonName & { readonly id: string })[],
): Promise<void> {
  if (!people.length) return;
  await tx.sql(
    'employee.add_placeholders',
    `insert into employee (company_id, id, last_name, first_name, middle_name, search_text, locale, status, placeholder)
     select $1, p.*, c.locale, 'left', true from company c,
       unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) p (id, last_name, first_name, middle_name, search_text)`,
    [
      tx.companyId,
      people.map(({ id }) => id),
      people.map(({ lastName }) => lastName),
      people.map(({ firstName }) => firstName),
      people.map(({ middleName }) => middleName),
      people.map((one) => searchText(one.lastName, one.firstName, one.middleName)),
    ],
  );
}
