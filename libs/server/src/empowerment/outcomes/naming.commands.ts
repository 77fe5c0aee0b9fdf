import { DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import type { Decision } from '../decision.entity';
import { decisionFor } from '../decision.queries';

/** Until the transaction ends: of two that ask at once the second sees the first. */
const hold = (tx: Tx, id: string) => tx.sql('decision.lock', 'select from decision where id = $1 for update', [id]);

const decisionSubject = (id: string) => ({ type: 'decision', id });

/**
 * Whoever answers would like to thank before others, and asks: once, since asking again after a no would be pressing. Harmless when repeated, and
 * where the author is named anyway.
 */
export async function askToName(tx: Tx, viewer: Viewer, id: string): Promise<Decision> {
  await hold(tx, id);
  const decision = await decisionFor(tx, viewer, id);
  if (decision.authorId === viewer.employeeId) throw new DomainError('input.not_found', 'id');
  if (decision.named || decision.namingAsked) return decision;
  await tx.sql('decision.ask_naming', 'update decision set naming_asked_at = clock_timestamp() where id = $1', [id]);
  const subject = decisionSubject(id);
  await notify(tx, { to: [decision.authorId], kind: 'decision_naming_asked', subject, actorId: viewer.employeeId });
  return decisionFor(tx, viewer, id);
}

/**
 * The author's yes opens the entry again to whoever asked, for a week, and lets colleagues see who decided. A no is told to nobody: to whoever
 * asked it reads as no answer yet. Throws input.not_found for whoever isn't the author.
 */
export async function answerNaming(tx: Tx, viewer: Viewer, id: string, agreed: boolean): Promise<Decision> {
  await hold(tx, id);
  const decision = await decisionFor(tx, viewer, id);
  if (decision.authorId !== viewer.employeeId) throw new DomainError('input.not_found', 'id');
  if (decision.named || !(decision.namingAsked || decision.namingDeclined)) return decision;
  if (!agreed) {
    await tx.sql('decision.no_naming', 'update decision set naming_declined_at = clock_timestamp() where id = $1', [
      id,
    ]);
    return decisionFor(tx, viewer, id);
  }
  await tx.sql(
    'decision.name',
    'update decision set named = true, naming_agreed_at = clock_timestamp() where id = $1',
    [id],
  );
  const hears = decision.answeredById ?? decision.reviewerId;
  if (hears) await notify(tx, { to: [hears], kind: 'decision_naming_agreed', subject: decisionSubject(id) });
  return decisionFor(tx, viewer, id);
}
