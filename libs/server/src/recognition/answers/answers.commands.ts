import { can, DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import type { Recognition } from '../recognition.entity';
import type { CommentInput, ReactInput } from '../recognition.input';
import { openRecognition } from '../recognition.queries';

async function published(tx: Tx, viewer: Viewer, id: string): Promise<Recognition> {
  const recognition = await openRecognition(tx, viewer, id);
  if (!recognition || !can(viewer, 'recognition.answer', recognition))
    throw new DomainError('recognition.not_found', 'input.recognitionId');
  return recognition;
}

/** A reaction is there or not: saying it twice changes nothing. */
export async function react(tx: Tx, viewer: Viewer, { recognitionId, kind, on }: ReactInput): Promise<Recognition> {
  await published(tx, viewer, recognitionId);
  if (on)
    await tx.sql(
      'recognition.react',
      `insert into recognition_reaction (company_id, recognition_id, employee_id, kind) values ($1, $2, $3, $4) on conflict do nothing`,
      [tx.companyId, recognitionId, viewer.employeeId, kind],
    );
  else
    await tx.sql(
      'recognition.unreact',
      'delete from recognition_reaction where recognition_id = $1 and employee_id = $2 and kind = $3',
      [recognitionId, viewer.employeeId, kind],
    );
  return published(tx, viewer, recognitionId); // with the reaction
}

/** The id is the client's: the same comment sent twice is one. Giver and receivers are told. */
export async function comment(tx: Tx, viewer: Viewer, { id, recognitionId, text }: CommentInput): Promise<Recognition> {
  const recognition = await published(tx, viewer, recognitionId);
  const written = await tx.sql(
    'comment.insert',
    `insert into recognition_comment (company_id, id, recognition_id, author_id, text) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [tx.companyId, id, recognitionId, viewer.employeeId, text],
  );
  if (!written.length) {
    const [same] = await tx.sql(
      'comment.same',
      'select from recognition_comment where id = $1 and recognition_id = $2 and author_id = $3 and text = $4',
      [id, recognitionId, viewer.employeeId, text],
    );
    if (!same) throw new DomainError('request.key_reused', 'input.id');
    return recognition;
  }
  const parties = [recognition.giverId, ...recognition.receivers.map(([employeeId]) => employeeId)];
  await notify(tx, {
    to: parties.filter((party) => party !== null),
    kind: 'recognition_commented',
    actorId: viewer.employeeId,
    subject: { type: 'recognition', id: recognitionId },
  });
  return published(tx, viewer, recognitionId); // with the comment
}

/** By its author, or by a curator. Returns the id of its recognition. */
export async function removeComment(tx: Tx, viewer: Viewer, id: string, isCurator: boolean): Promise<string> {
  const [row] = await tx.sql<{ recognitionId: string }>(
    'comment.remove',
    `update recognition_comment set removed_at = clock_timestamp()
     where id = $1 and removed_at is null and (author_id = $2 or $3) returning recognition_id as "recognitionId"`,
    [id, viewer.employeeId, isCurator],
  );
  if (!row) throw new DomainError('recognition.not_found', 'id');
  return row.recognitionId;
}
