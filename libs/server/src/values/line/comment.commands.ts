import { can, DomainError, LINE_COMMENTS_PER_HOUR_MAX, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { existing } from './behaviour.commands';
import type { Behaviour } from './behaviour.entity';
import type { BehaviourCommentInput } from './line.input';

/** The id is the client's: the same comment sent twice is one. Throws input.not_found, request.key_reused, values.comments_hour. */
export async function commentOnBehaviour(tx: Tx, viewer: Viewer, input: BehaviourCommentInput): Promise<Behaviour> {
  const { id, behaviourId, text } = input;
  const behaviour = await existing(tx, behaviourId, 'input.behaviourId');
  const [pace] = await tx.sql<{ same: boolean | null; lately: number }>(
    'line_comment.pace',
    `select (select behaviour_id = $2 and author_id = $3 and text = $4 from behaviour_comment where id = $1) as same,
       (select count(*)::int from behaviour_comment where author_id = $3 and created_at > now() - interval '1 hour') as lately`,
    [id, behaviourId, viewer.employeeId, text],
  );
  if (pace!.same) return behaviour;
  if (pace!.same === false) throw new DomainError('request.key_reused', 'input.id');
  if (pace!.lately >= LINE_COMMENTS_PER_HOUR_MAX)
    throw new DomainError('values.comments_hour', undefined, { max: LINE_COMMENTS_PER_HOUR_MAX });
  await tx.sql(
    'line_comment.insert',
    `insert into behaviour_comment (company_id, id, behaviour_id, author_id, text) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [tx.companyId, id, behaviourId, viewer.employeeId, text],
  );
  return behaviour;
}

/** By its author or a curator; a curator's removal is audited. Throws input.not_found. */
export async function removeBehaviourComment(tx: Tx, viewer: Viewer, id: string): Promise<Behaviour> {
  const [row] = await tx.sql<{ behaviourId: string; authorId: string }>(
    'line_comment.find',
    'select behaviour_id as "behaviourId", author_id as "authorId" from behaviour_comment where id = $1 and removed_at is null for update',
    [id],
  );
  if (!row || !can(viewer, 'values.remove_comment', row)) throw new DomainError('input.not_found', 'id');
  await tx.sql(
    'line_comment.remove',
    'update behaviour_comment set removed_at = clock_timestamp(), removed_by_id = $2 where id = $1',
    [id, viewer.employeeId],
  );
  if (row.authorId !== viewer.employeeId)
    await audit(tx, viewer, 'behaviours.remove_comment', { type: 'behaviour', id: row.behaviourId }, { commentId: id });
  return existing(tx, row.behaviourId);
}
