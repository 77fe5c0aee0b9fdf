import { DomainError } from '@zasluga/domain';
import { clock, newId, type Tx } from '@zasluga/kernel';

/** Picked from the list, or named: the same name in other letters is the same procedure. */
export type ProcedureChoice = { readonly id: string } | { readonly name: string };

/**
 * Its id; of one that was merged into another: of that other. Until the transaction ends it is merged into none: a merging takes along what is
 * told of it here, or is waited for. Throws input.not_found at `field` for an id that isn't there.
 */
export async function procedureIdOf(tx: Tx, choice: ProcedureChoice, field: string): Promise<string> {
  // merging always goes to one that stands by itself, so the way up has no circle
  let id = 'id' in choice ? choice.id : await named(tx, choice.name);
  for (;;) {
    const [found] = await tx.sql<{ mergedIntoId: string | null }>(
      'procedure.stands_for',
      'select merged_into_id as "mergedIntoId" from friction_procedure where id = $1 for key share',
      [id],
    );
    if (!found) throw new DomainError('input.not_found', field);
    if (found.mergedIntoId === null) return id;
    id = found.mergedIntoId;
  }
}

/** An id says when it was made. Of a procedure it says the month only: on that day, in that moment, somebody may have bent it. */
export const namedAt = (now: Date): string => newId(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));

async function named(tx: Tx, name: string): Promise<string> {
  // the update that changes nothing makes a row named by somebody else at the same moment visible
  const [row] = await tx.sql<{ id: string }>(
    'procedure.name',
    `insert into friction_procedure (company_id, id, name) values ($1, $2, $3)
     on conflict (company_id, lower(name)) do update set name = friction_procedure.name returning id`,
    [tx.companyId, namedAt(clock.now()), name],
  );
  return row!.id;
}
