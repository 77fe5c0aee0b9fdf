import { DomainError, type Viewer } from '@zasluga/domain';
import type { Seal, Tx } from '@zasluga/kernel';
import { creditAuthor, procedureIdOf, withdrawCredit } from '../../friction';
import type { Decision } from '../decision.entity';
import { decisionFor } from '../decision.queries';
import { traceFriction } from '../entry/friction-trace';
import { OutcomeKind } from './outcome.entity';
import type { DecisionProcedureInput } from './outcome.input';
import { keep } from './outcome.commands';

/**
 * The rule that stood in the way, said later by the author or by whoever answers: only where the entry names none. It makes a line of the friction
 * register, which tells no person. Throws empowerment.procedure_named, input.required without a choice, input.not_found.
 */
export async function nameProcedure(
  tx: Tx,
  viewer: Viewer,
  input: DecisionProcedureInput,
  seal: Seal,
): Promise<Decision> {
  await tx.sql('decision.lock', 'select from decision where id = $1 for update', [input.decisionId]);
  const decision = await decisionFor(tx, viewer, input.decisionId, 'input.decisionId');
  const { procedureId, procedureName } = input;
  if (!procedureId && !procedureName) throw new DomainError('input.required', 'input.procedureName');
  if (decision.procedureId) throw new DomainError('empowerment.procedure_named', 'input.procedureId');
  const choice = procedureId ? { id: procedureId } : { name: procedureName! };
  const id = await procedureIdOf(tx, choice, procedureId ? 'input.procedureId' : 'input.procedureName');
  await tx.sql('decision.name_procedure', 'update decision set procedure_id = $2 where id = $1', [decision.id, id]);
  await keep(tx, decision.id, OutcomeKind.PROCEDURE, id);
  const named = await decisionFor(tx, viewer, decision.id);
  await traceFriction(tx, named, seal);
  return named;
}

/** The author's wish to stand by name among those through whom the procedure changes; taken back as easily. Throws input.not_found. */
export async function creditDecision(tx: Tx, viewer: Viewer, id: string, credited: boolean): Promise<Decision> {
  const decision = await decisionFor(tx, viewer, id);
  if (decision.authorId !== viewer.employeeId || !decision.procedureId) throw new DomainError('input.not_found', 'id');
  await (credited ? creditAuthor : withdrawCredit)(tx, decision.procedureId, viewer.employeeId);
  return decision;
}
