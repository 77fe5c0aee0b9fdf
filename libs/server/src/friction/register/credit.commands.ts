import type { Tx } from '@zasluga/kernel';
import { procedureIdOf } from '../friction.commands';
import { WITH_MERGED } from './merged';

/**
 * Colleagues may read that the procedure came into the register thanks to this person: only ever by that person's own wish. Of one that was
 * merged also where that stands today; split again, the credit goes with it.
 */
export async function creditAuthor(tx: Tx, procedureId: string, employeeId: string): Promise<void> {
  await procedureIdOf(tx, { id: procedureId }, 'procedureId');
  await tx.sql(
    'credit.add',
    `with recursive up as (
       select id, merged_into_id from friction_procedure where id = $2
       union all select p.id, p.merged_into_id from up join friction_procedure p on p.id = up.merged_into_id)
     insert into friction_credit (company_id, procedure_id, employee_id, origin_id)
     select $1, id, $3, nullif($2::uuid, id) from up on conflict do nothing`,
    [tx.companyId, procedureId, employeeId],
  );
}

/** From all that is the same under other names too: a name that was taken back must not return when a merging is. */
export async function withdrawCredit(tx: Tx, procedureId: string, employeeId: string): Promise<void> {
  const standsFor = await procedureIdOf(tx, { id: procedureId }, 'procedureId');
  await tx.sql(
    'credit.withdraw',
    `${WITH_MERGED} delete from friction_credit where employee_id = $2 and procedure_id in (select id from tree)`,
    [standsFor, employeeId],
  );
}
