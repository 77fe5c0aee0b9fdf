import { ANSWER_HELD_S, can, DomainError, type Viewer } from '@zasluga/domain';
import { enqueue, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { type Decision, Verdict } from '../decision.entity';
import { decisionFor } from '../decision.queries';
import type { AnswerInput } from './answer.input';

export const TELL = 'empowerment.tell_answer';

const locked = async (tx: Tx, viewer: Viewer, id: string, field: string): Promise<Decision> => {
  await tx.sql('decision.lock', 'select from decision where id = $1 for update', [id]);
  return decisionFor(tx, viewer, id, field);
};

/**
 * The reviewer's word after the deed: backed, or backed and here is a better way. Given once; said again in the same words it changes nothing.
 * The author is told when it can no longer be taken back; the next answer ends that, too. No line in the audit log: answers of somebody with one report would count that person's
 * entries; who answered stands with the entry, for its author.
 * Throws input.not_found for what doesn't wait for the viewer, input.required without words for a better way, empowerment.already_answered.
 */
export async function answerDecision(tx: Tx, viewer: Viewer, input: AnswerInput): Promise<Decision> {
  const decision = await locked(tx, viewer, input.id, 'input.id');
  const words = input.words ?? '';
  if (input.verdict === Verdict.BETTER_WAY && !words) throw new DomainError('input.required', 'input.words');
  if (decision.verdict && decision.answeredById === viewer.employeeId) {
    if (decision.verdict === input.verdict && decision.words === words) return decision;
    throw new DomainError('empowerment.already_answered', 'input.id');
  }
  if (!can(viewer, 'decisions.answer', decision)) throw new DomainError('input.not_found', 'input.id');
  const [given] = await tx.sql<{ at: string }>(
    'decision.answer',
    `update decision set verdict = $2, words = $3, answered_by = $4, answered_at = clock_timestamp() where id = $1
     returning answered_at::text as at`,
    [input.id, input.verdict, words, viewer.employeeId],
  );
  // none but the latest can be taken back, or by answering and taking back one could look at all that wait
  await tx.sql(
    'decision.answers_stand',
    `update decision set answer_stands = true where answered_by = $1 and id <> $2 and not answer_stands
       and answered_at > clock_timestamp() - interval '${ANSWER_HELD_S} seconds'`,
    [viewer.employeeId, input.id],
  );
  const payload = { decisionId: input.id, answeredAt: given!.at };
  await enqueue(tx, TELL, payload, { delayMs: ANSWER_HELD_S * 1000 });
  return decisionFor(tx, viewer, input.id);
}

/**
 * Within seconds and before the next answer, as if it had not been said. Throws input.not_found for another's, empowerment.answer_stands
 * later.
 */
export async function takeAnswerBack(tx: Tx, viewer: Viewer, id: string): Promise<Decision> {
  const decision = await locked(tx, viewer, id, 'id');
  if (!can(viewer, 'decisions.take_answer_back', decision)) {
    const stands = decision.answeredById === viewer.employeeId;
    throw new DomainError(stands ? 'empowerment.answer_stands' : 'input.not_found', 'id');
  }
  await tx.sql(
    'decision.unanswer',
    `update decision set verdict = null, words = '', answered_by = null, answered_at = null where id = $1`,
    [id],
  );
  return decisionFor(tx, viewer, id);
}

/** To the author, once: nothing when that answer was taken back meanwhile. */
export async function tellAnswer(tx: Tx, decisionId: string, answeredAt: string): Promise<void> {
  const [given] = await tx.sql<{ authorId: string; answeredById: string }>(
    'decision.given_answer',
    `select author_id as "authorId", answered_by as "answeredById" from decision where id = $1 and answered_at = $2::timestamptz`,
    [decisionId, answeredAt],
  );
  if (!given) return;
  const subject = { type: 'decision', id: decisionId };
  await notify(tx, { to: [given.authorId], kind: 'decision_backed', subject, actorId: given.answeredById });
}
