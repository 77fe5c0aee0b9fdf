import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { RecognitionComment, RecognitionCommentConnection } from './comment.entity';

const COMMENT = `id, text, created_at as "createdAt", author_id as "authorId", created_at::text as cursor`;
const THREAD = `select ${COMMENT} from recognition_comment where recognition_id = $1 and removed_at is null
  order by created_at, id limit $2 + 1`;
const THREAD_AFTER = `select ${COMMENT} from recognition_comment where recognition_id = $1 and removed_at is null
  and (created_at, id) > ($3, $4) order by created_at, id limit $2 + 1`;

/** Oldest first. */
export async function commentsOf(
  tx: Tx,
  recognitionId: string,
  { first, after }: PageArgs,
): Promise<RecognitionCommentConnection> {
  type Row = RecognitionComment & { cursor: string };
  const rows = after
    ? await tx.sql<Row>('comment.thread_after', THREAD_AFTER, [recognitionId, first, ...cursor.decode(after)])
    : await tx.sql<Row>('comment.thread', THREAD, [recognitionId, first]);
  return pageOf(rows, first);
}
