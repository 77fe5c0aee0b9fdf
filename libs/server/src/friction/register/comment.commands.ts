import { COMMENT_EDIT_MINUTES, DomainError, type Viewer } from '@zasluga/domain';
import { type Connected, cursor, pageOf, type PageArgs, type Tx } from '@zasluga/kernel';
import type { ProcedureComment } from './comment.entity';
import type { EditProcedureCommentInput, ProcedureCommentInput } from './register.input';
import { procedureToChange } from './register.queries';

const COLUMNS = `c.id, c.text, c.created_at as "createdAt", c.edited_at as "editedAt", c.author_id as "authorId",
  c.procedure_id as "procedureId", c.author_id = $1 as "viewerCanRemove",
  c.author_id = $1 and c.created_at > clock_timestamp() - interval '${COMMENT_EDIT_MINUTES} minutes' as "viewerCanEdit"`;

/** Oldest first. */
export async function commentsOf(
  tx: Tx,
  viewer: Viewer,
  procedureId: string,
  { first, after }: PageArgs,
): Promise<Connected<ProcedureComment>> {
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const rows = await tx.sql<ProcedureComment & { cursor: string }>(
    'comment.list',
    `select ${COLUMNS}, c.created_at::text as cursor from friction_comment c where c.procedure_id = $2
       and ($3::timestamptz is null or (c.created_at, c.id) > ($3::timestamptz, $4::uuid))
     order by c.created_at, c.id limit $5`,
    [viewer.employeeId, procedureId, at, id, first + 1],
  );
  return pageOf(rows, first);
}

async function commentFor(tx: Tx, viewer: Viewer, id: string): Promise<ProcedureComment | undefined> {
  const [row] = await tx.sql<ProcedureComment>(
    'comment.one',
    `select ${COLUMNS} from friction_comment c where c.id = $2 for update`,
    [viewer.employeeId, id],
  );
  return row;
}

/** Added once for its key. Throws input.not_found, friction.merged, request.key_reused for a key that came with anything else. */
export async function sayOfProcedure(tx: Tx, viewer: Viewer, input: ProcedureCommentInput): Promise<ProcedureComment> {
  await procedureToChange(tx, input.procedureId, 'input.procedureId');
  await tx.sql(
    'comment.add',
    `insert into friction_comment (company_id, id, procedure_id, author_id, text) values ($1, $2, $3, $4, $5)
     on conflict (company_id, id) do nothing`,
    [tx.companyId, input.requestKey, input.procedureId, viewer.employeeId, input.text],
  );
  const said = await commentFor(tx, viewer, input.requestKey);
  if (said?.authorId !== viewer.employeeId || said.procedureId !== input.procedureId || said.text !== input.text)
    throw new DomainError('request.key_reused', 'input.requestKey');
  return said;
}

/** One's own, within an hour. Throws input.not_found, friction.comment_settled. */
export async function editProcedureComment(
  tx: Tx,
  viewer: Viewer,
  { id, text }: EditProcedureCommentInput,
): Promise<ProcedureComment> {
  const known = await commentFor(tx, viewer, id);
  if (known?.authorId !== viewer.employeeId) throw new DomainError('input.not_found', 'input.id');
  if (!known.viewerCanEdit) throw new DomainError('friction.comment_settled', 'input.id');
  await tx.sql('comment.edit', 'update friction_comment set text = $2, edited_at = clock_timestamp() where id = $1', [
    id,
    text,
  ]);
  return (await commentFor(tx, viewer, id))!;
}

/** One's own only, at any time. Throws input.not_found. */
export async function removeProcedureComment(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const known = await commentFor(tx, viewer, id);
  if (!known?.viewerCanRemove) throw new DomainError('input.not_found', 'id');
  await tx.sql('comment.remove', 'delete from friction_comment where id = $1', [id]);
}
