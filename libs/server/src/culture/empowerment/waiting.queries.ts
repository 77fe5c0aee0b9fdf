import type { WaitingBucket } from '@zasluga/domain';
import { logBucket, type Tx } from '@zasluga/kernel';
import type { Window } from './entries.queries';

export interface Waiting {
  buckets: WaitingBucket[];
  authors: number;
  targetHours: number;
}

/** What a company that set no target wants. */
const TARGET_HOURS = 24;
export const NOBODY_WAITS: Waiting = { buckets: [], authors: 0, targetHours: TARGET_HOURS };

const WAITED = `extract(epoch from least(coalesce(d.answered_at, $2), $2) - d.created_at)::float8`;
/** Where nobody stands above, nobody owes an answer, and none is late. */
const FOR_ANSWER = `d.created_at >= $1 and d.created_at < $2 and d.for_reviewer and (d.answer_due_at is not null or d.answered_at is not null)
  and ($3::uuid[] is null or d.unit_id = any($3))`;

/** How long entries waited for the manager's answer until the window ended, counted by how long. */
export async function waitingOf(tx: Tx, { from, until }: Window, unitIds: string[] | null): Promise<Waiting> {
  const values = [from, until, unitIds];
  const buckets = await tx.sql<WaitingBucket>(
    'culture.decision_waiting',
    `select ${logBucket(WAITED)} as bucket, coalesce(d.answered_at < $2, false) as answered, count(*)::int as count
     from decision d where ${FOR_ANSWER} group by 1, 2`,
    values,
  );
  const [about] = await tx.sql<{ authors: number; targetHours: number | null }>(
    'culture.decision_waiting_authors',
    `select count(distinct d.author_id)::int as authors, (select hours from decision_target) as "targetHours"
     from decision d where ${FOR_ANSWER}`,
    values,
  );
  return { buckets, authors: about!.authors, targetHours: about!.targetHours ?? TARGET_HOURS };
}
