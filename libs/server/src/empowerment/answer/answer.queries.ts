import { LATER_MAX, type Viewer } from '@zasluga/domain';
import { loader, type Tx } from '@zasluga/kernel';
import { decisionFor } from '../decision.queries';
import type { DecisionComment, DecisionToAnswer } from './answer.entity';
import { LEFT_FOR_LATER, leftNow } from './later.queries';
import { REPORTS } from './reviewer';

const WAITS = `r.status <> 'left' and d.verdict is null and d.for_reviewer and d.answer_due_at is not null`;

/** The one that is due first of those that aren't left for later. Null: nothing else waits. */
export async function nextToAnswer(tx: Tx, viewer: Viewer): Promise<DecisionToAnswer | null> {
  const [next] = await tx.sql<{ id: string }>(
    'decision.next',
    `with ${REPORTS} select d.id from report r cross join lateral (
       select d.id, d.answer_due_at from decision d where d.author_id = r.id and ${WAITS} and not ${LEFT_FOR_LATER}
       order by d.answer_due_at, d.id limit 1) d
     order by d.answer_due_at, d.id limit 1`,
    [viewer.employeeId],
  );
  if (!next) return null;
  const canLeave = (await leftNow(tx, viewer.employeeId)).length < LATER_MAX;
  return { decision: await decisionFor(tx, viewer, next.id), canLeave };
}

/** Whether any entry is to be answered by this person. */
export const anyWaits = async (tx: Tx, reviewerId: string): Promise<boolean> =>
  (
    await tx.sql(
      'decision.any_waits',
      `with ${REPORTS} select from report r cross join lateral (select from decision d where d.author_id = r.id and ${WAITS} limit 1) d limit 1`,
      [reviewerId],
    )
  ).length > 0;

interface Talk {
  id: string;
  comments: (DecisionComment & { createdAt: Date })[];
}

/** What was said under each, oldest first. */
export const talkOf = loader<Talk>(async (tx, ids) => {
  const rows = await tx.sql<DecisionComment & { decisionId: string }>(
    'decision.talk',
    `select id, decision_id as "decisionId", author_id as "authorId", text, created_at as "createdAt" from decision_comment
     where decision_id = any($1) order by created_at, id`,
    [ids],
  );
  return ids.map((id) => ({ id, comments: rows.filter(({ decisionId }) => decisionId === id) }));
});
