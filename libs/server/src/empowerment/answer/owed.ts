import { answerDueAt, type AnswerReminder, GROUP_TOLD_MIN, remindAt } from '@zasluga/domain';
import { clock, enqueue, type Tx } from '@zasluga/kernel';
import { notify, withdraw } from '../../notices';
import type { Decision } from '../decision.entity';
import { anyWaits } from './answer.queries';
import { reportsOf, reviewerIdOf, reviewerOf } from './reviewer';
import { targetHours } from './target';

export const REMIND = 'empowerment.remind';

const HOUR_MS = 3_600_000;

/**
 * From now on an answer is owed, by an hour that is stored; whoever owes it is told that something waits, once until they look, and not
 * whose it is: notices that name a person, or lead to one entry each, would add up to a list. Nobody above: nothing is owed.
 */
export async function oweAnswer(tx: Tx, { id, authorId, answerDueAt: known }: Decision): Promise<void> {
  const reviewerId = await reviewerIdOf(tx, authorId);
  if (!reviewerId) return;
  await holdQueue(tx, reviewerId);
  await notify(tx, { to: [reviewerId], kind: 'decision_recorded', subject: waitingFor(reviewerId), onceUnread: true });
  if (known) return;
  const dueAt = answerDueAt(clock.now(), await targetHours(tx));
  await tx.sql('decision.owe', 'update decision set answer_due_at = $2 where id = $1', [id, dueAt]);
  await remindLater(tx, id, 'soon', dueAt);
}

/**
 * An entry needs no answer any more before it got one: where nothing else waits, so is the word of it gone that nobody has read yet. Should its
 * author want an answer again, its hour and its reminders begin anew.
 */
export async function oweNoLonger(tx: Tx, { id, authorId }: Decision): Promise<void> {
  await tx.sql('decision.owe_no_longer', 'update decision set answer_due_at = null where id = $1', [id]);
  const reviewerId = await reviewerIdOf(tx, authorId);
  if (!reviewerId) return;
  await holdQueue(tx, reviewerId);
  if (await anyWaits(tx, reviewerId)) return;
  for (const kind of ['decision_recorded', 'decision_due', 'decision_late'] as const)
    await withdraw(tx, { to: [reviewerId], kind, subject: waitingFor(reviewerId) });
}

/** Or an entry that comes at the same moment relies on a notice that is just being withdrawn. */
const holdQueue = (tx: Tx, reviewerId: string): Promise<unknown> =>
  tx.sql('decision.queue_lock', `select pg_advisory_xact_lock(hashtextextended($1 || '/decisions', 0))`, [reviewerId]);

/** What their own queue is to a reviewer: a notice opens the next entry, whichever that is. */
const waitingFor = (reviewerId: string) => ({ type: 'reviewer', id: reviewerId });

/** The target of a moment ago may have changed since: an entry keeps its hour, and the distances follow the hours of today. */
async function remindLater(tx: Tx, decisionId: string, stage: AnswerReminder, dueAt: Date): Promise<void> {
  const at = remindAt(stage, dueAt, await targetHours(tx));
  const delayMs = Math.max(0, at.getTime() - clock.now().getTime());
  await enqueue(tx, REMIND, { decisionId, stage }, { delayMs, key: `${decisionId}.${stage}` });
}

interface Waiting {
  dueAt: Date;
  reviewerId: string | null;
}

/** Reminds whoever owes the answer now, who need not be the one of yesterday; nobody when there is an answer or none is owed. */
export async function remindOfAnswer(tx: Tx, decisionId: string, stage: AnswerReminder): Promise<void> {
  const [waiting] = await tx.sql<Waiting>(
    'decision.still_waits',
    `select d.answer_due_at as "dueAt", ${reviewerOf('e')} as "reviewerId" from decision d join employee e on e.id = d.author_id
     where d.id = $1 and d.verdict is null and d.for_reviewer and d.answer_due_at is not null and e.status <> 'left'`,
    [decisionId],
  );
  if (!waiting) return;
  const { reviewerId, dueAt } = waiting;
  if (stage === 'above') return reviewerId ? tellAbove(tx, reviewerId) : undefined;
  const kind = stage === 'soon' ? 'decision_due' : 'decision_late';
  const hours = Math.max(1, Math.round((dueAt.getTime() - clock.now().getTime()) / HOUR_MS));
  const params: Record<string, number> = stage === 'soon' ? { hours } : {};
  if (reviewerId)
    await notify(tx, { to: [reviewerId], kind, subject: waitingFor(reviewerId), params, onceUnread: true });
  await remindLater(tx, decisionId, stage === 'soon' ? 'late' : 'above', dueAt);
}

/** Only that answers wait, and only of a group in which nobody can be guessed. */
async function tellAbove(tx: Tx, reviewerId: string): Promise<void> {
  const aboveId = await reviewerIdOf(tx, reviewerId);
  if (!aboveId || (await reportsOf(tx, reviewerId)) < (await groupToldMin(tx))) return;
  await notify(tx, {
    to: [aboveId],
    kind: 'decision_group_waits',
    subject: waitingFor(reviewerId),
    actorId: reviewerId,
    onceUnread: true,
  });
}

const groupToldMin = async (tx: Tx): Promise<number> => {
  const [row] = await tx.sql<{ n: number }>('decision.threshold', 'select privacy_threshold as n from company');
  return Math.max(GROUP_TOLD_MIN, row!.n);
};
