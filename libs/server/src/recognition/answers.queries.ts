import type { Reaction } from '@zasluga/domain';
import { cursor, loader, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { RecognitionComment, RecognitionCommentConnection } from './comment.entity';

export interface Reactions {
  id: string;
  reactions: { kind: Reaction; employeeIds: string[] }[];
}

/** Reactions of many recognitions at once; only of such as the viewer was given. */
export const reactionsOf = loader<Reactions>((tx, ids) =>
  tx.sql(
    'recognition.reactions',
    `select r.id, coalesce((select json_agg(k) from (
         select x.kind, json_agg(x.employee_id order by x.created_at) as "employeeIds" from recognition_reaction x
         where x.recognition_id = r.id group by x.kind order by x.kind) k), '[]') as reactions
     from unnest($1::uuid[]) r(id)`,
    [ids],
  ),
);

export const commentCountOf = loader<{ id: string; count: number }>((tx, ids) =>
  tx.sql(
    'recognition.comment_counts',
    `select r.id, (select count(*)::int from recognition_comment c where c.recognition_id = r.id and c.removed_at is null) as count
     from unnest($1::uuid[]) r(id)`,
    [ids],
  ),
);

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
