import { can, COMMENTS_MAX, DomainError, type Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import type { Decision } from '../decision.entity';
import { decisionFor } from '../decision.queries';
import type { DecisionCommentInput } from './answer.input';

/** The same words of the same person within these seconds are a retry. */
const RETRY_S = 60;

/**
 * A question is a comment: the clock runs on. Sent twice in the same words within a minute it is said once. Throws input.not_found for an entry that
 * the viewer may not read, empowerment.nobody_hears where no answer is owed, input.too_many beyond a hundred.
 */
export async function commentDecision(tx: Tx, viewer: Viewer, input: DecisionCommentInput): Promise<Decision> {
  const { decisionId, text } = input;
  await tx.sql('decision.lock', 'select from decision where id = $1 for update', [decisionId]);
  const decision = await decisionFor(tx, viewer, decisionId, 'input.decisionId');
  if (!can(viewer, 'decisions.discuss', decision)) throw new DomainError('empowerment.nobody_hears', 'input.text');
  const said = await tx.sql(
    'decision.comment_known',
    `select from decision_comment where decision_id = $1 and author_id = $2 and text = $3
       and created_at > clock_timestamp() - interval '${RETRY_S} seconds'`,
    [decisionId, viewer.employeeId, text],
  );
  if (said.length) return decision;
  await mustHaveRoom(tx, decisionId);
  await tx.sql(
    'decision.comment',
    'insert into decision_comment (company_id, id, decision_id, author_id, text) values ($1, $2, $3, $4, $5)',
    [tx.companyId, newId(), decisionId, viewer.employeeId, text],
  );
  await tellOther(tx, viewer, decision);
  return decisionFor(tx, viewer, decisionId);
}

async function mustHaveRoom(tx: Tx, decisionId: string): Promise<void> {
  const [row] = await tx.sql<{ n: number }>(
    'decision.comments',
    'select count(*)::int as n from decision_comment where decision_id = $1',
    [decisionId],
  );
  if (row!.n >= COMMENTS_MAX) throw new DomainError('input.too_many', 'input.text', { max: COMMENTS_MAX });
}

/** The reviewer is told without a name, as of every entry. */
async function tellOther(tx: Tx, viewer: Viewer, decision: Decision): Promise<void> {
  const subject = { type: 'decision', id: decision.id };
  const kind = 'decision_commented';
  if (viewer.employeeId !== decision.authorId)
    return notify(tx, { to: [decision.authorId], kind, subject, actorId: viewer.employeeId });
  const hears = decision.answeredById ?? decision.reviewerId;
  if (hears) await notify(tx, { to: [hears], kind, subject });
}
