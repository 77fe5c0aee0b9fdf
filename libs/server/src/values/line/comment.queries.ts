import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { BehaviourComment, BehaviourCommentConnection } from './comment.entity';

const COMMENT = `id, behaviour_id as "behaviourId", text, created_at as "createdAt", author_id as "authorId", created_at::text as cursor`;
const THREAD = `select ${COMMENT} from behaviour_comment where behaviour_id = $1 and removed_at is null
  order by created_at, id limit $2 + 1`;
const THREAD_AFTER = `select ${COMMENT} from behaviour_comment where behaviour_id = $1 and removed_at is null
  and (created_at, id) > ($3, $4) order by created_at, id limit $2 + 1`;

/** Oldest first. */
export async function commentsOnBehaviour(
  tx: Tx,
  behaviourId: string,
  { first, after }: PageArgs,
): Promise<BehaviourCommentConnection> {
  type Row = BehaviourComment & { cursor: string };
  const rows = after
    ? await tx.sql<Row>('line_comment.thread_after', THREAD_AFTER, [behaviourId, first, ...cursor.decode(after)])
    : await tx.sql<Row>('line_comment.thread', THREAD, [behaviourId, first]);
  return pageOf(rows, first);
}
