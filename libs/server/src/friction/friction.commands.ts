import { DomainError } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';

/** Picked from the list, or named: the same name in other letters is the same procedure. */
export type ProcedureChoice = { readonly id: string } | { readonly name: string };

/** Its id. Throws input.not_found at `field` for an id that isn't there. */
export async function procedureIdOf(tx: Tx, choice: ProcedureChoice, field: string): Promise<string> {
  if ('id' in choice) {
    const [found] = await tx.sql<{ id: string }>(
      'procedure.exists',
      'select id from friction_procedure where id = $1',
      [choice.id],
    );
    if (!found) throw new DomainError('input.not_found', field);
    return found.id;
  }
  // the update that changes nothing makes a row named by somebody else at the same moment visible
  const [named] = await tx.sql<{ id: string }>(
    'procedure.name',
    `insert into friction_procedure (company_id, id, name) values ($1, $2, $3)
     on conflict (company_id, lower(name)) do update set name = friction_procedure.name returning id`,
    [tx.companyId, newId(), choice.name],
  );
  return named!.id;
}

export interface Occurrence {
  /** None when nobody has said yet which. */
  readonly procedureId: string | null;
  readonly source: 'bent' | 'complaint' | 'refused' | 'feared';
  /** The decision or praise behind it. */
  readonly subjectId: string;
  readonly touchpointId?: string | null;
  readonly placeId?: string | null;
}

/** Once for each source and subject, however often it is told. */
export const recordOccurrence = (tx: Tx, occurrence: Occurrence): Promise<unknown> =>
  tx.sql(
    'occurrence.record',
    `insert into friction_occurrence (company_id, id, procedure_id, source, subject_id, touchpoint_id, place_id)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (company_id, source, subject_id) do nothing`,
    [
      tx.companyId,
      newId(),
      occurrence.procedureId,
      occurrence.source,
      occurrence.subjectId,
      occurrence.touchpointId ?? null,
      occurrence.placeId ?? null,
    ],
  );
