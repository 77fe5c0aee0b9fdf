import type { Tx } from '@zasluga/kernel';
import { WITH_MERGED } from './merged';
import { procedureToChange } from './register.queries';

/** One of each employee: given, or taken back. Harmless when repeated. Throws input.not_found, friction.merged. */
export async function voteForProcedure(tx: Tx, employeeId: string, id: string, on: boolean): Promise<void> {
  await procedureToChange(tx, id, 'id');
  if (on)
    await tx.sql(
      'vote.give',
      `insert into friction_vote (company_id, procedure_id, employee_id) values ($1, $2, $3) on conflict do nothing`,
      [tx.companyId, id, employeeId],
    );
  // also for what was merged into it: else it would come back when they are split
  else
    await tx.sql(
      'vote.take_back',
      `${WITH_MERGED} delete from friction_vote where employee_id = $2 and procedure_id in (select id from tree)`,
      [id, employeeId],
    );
  await tx.sql(
    'vote.count',
    `update friction_procedure set votes = (select count(*) from friction_vote where procedure_id = $1) where id = $1`,
    [id],
  );
}
