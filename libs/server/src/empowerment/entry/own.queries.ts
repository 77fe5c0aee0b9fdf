import { DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Decision } from '../decision.entity';
import { decisionFor } from '../decision.queries';

/** What waited on a shared device is told by nobody but its author, where the device says who that is. Throws empowerment.other_person. */
export function mustBeAuthor(viewer: Viewer, authorId: string | null | undefined, field = 'input.authorId'): void {
  if (authorId && authorId !== viewer.employeeId) throw new DomainError('empowerment.other_person', field);
}

/** One's own entry, held until the transaction ends. Throws input.not_found for anybody else's, whoever asks. */
export async function lockOwn(tx: Tx, viewer: Viewer, id: string, field = 'id'): Promise<Decision> {
  const held = await tx.sql('decision.lock_own', 'select from decision where id = $1 and author_id = $2 for update', [
    id,
    viewer.employeeId,
  ]);
  if (!held.length) throw new DomainError('input.not_found', field);
  return decisionFor(tx, viewer, id, field);
}

/** Also by an answer that can still be taken back, which its author doesn't see yet. */
export const isAnswered = ({ verdict, answerHeld }: Decision): boolean => verdict !== null || answerHeld;

/** The same, as long as anything may be added. Throws empowerment.already_answered, empowerment.closed when the next day has ended. */
export async function lockOpen(tx: Tx, viewer: Viewer, id: string, field = 'id'): Promise<Decision> {
  const decision = await lockOwn(tx, viewer, id, field);
  if (isAnswered(decision)) throw new DomainError('empowerment.already_answered', field);
  if (decision.openUntil <= new Date()) throw new DomainError('empowerment.closed', field);
  return decision;
}
