import { can, DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { procedureIdOf } from '../friction.commands';
import { amendOccurrence, recordOccurrence, withdrawOccurrence } from '../occurrences/occurrence.commands';
import type { Complaint, ComplaintAnswerInput, ComplaintCareInput } from './complaint.entity';
import { complaintById, complaintFor } from './complaint.queries';

interface NewComplaint {
  readonly praiseId: string;
  readonly placeId: string | null;
  readonly touchpointId: string | null;
}

const subject = (id: string) => ({ type: 'complaint', id });

/** A customer's words turned out to be a complaint: it waits for an owner, and counts as friction of its place. Harmless when repeated. */
export async function openComplaint(tx: Tx, { praiseId, placeId, touchpointId }: NewComplaint): Promise<void> {
  await tx.sql(
    'complaint.open',
    `insert into friction_complaint (company_id, id, praise_id, place_id) values ($1, $2, $3, $4)
     on conflict (company_id, praise_id) do nothing`,
    [tx.companyId, newId(), praiseId, placeId],
  );
  await recordOccurrence(tx, { procedureId: null, source: 'complaint', subjectId: praiseId, placeId, touchpointId });
}

/** It was none. Throws friction.already_answered: what a customer was told can't be untold. */
export async function withdrawComplaint(tx: Tx, praiseId: string): Promise<void> {
  const [complaint] = await tx.sql<{ state: string }>(
    'complaint.to_withdraw',
    'select state from friction_complaint where praise_id = $1 for update',
    [praiseId],
  );
  if (complaint?.state === 'answered') throw new DomainError('friction.already_answered', 'id');
  await tx.sql('complaint.withdraw', 'delete from friction_complaint where praise_id = $1', [praiseId]);
  await withdrawOccurrence(tx, 'complaint', praiseId);
}

/** Who looks after it, until when, and which procedure stood in the way. A new owner is told. Throws input.not_found, identity.forbidden. */
export async function careForComplaint(tx: Tx, viewer: Viewer, input: ComplaintCareInput): Promise<Complaint> {
  const before = await complaintFor(tx, viewer, input.id);
  const ownerId = input.ownerId ?? null;
  // an owner may hand it on, but not to nobody: then nobody but a curator would see it
  if (!ownerId && before.ownerId && !can(viewer, 'friction.curate'))
    throw new DomainError('input.required', 'input.ownerId');
  if (ownerId && ownerId !== before.ownerId) await mayOwn(tx, ownerId);
  const named = input.procedureName;
  const procedureId = input.procedureId
    ? await procedureIdOf(tx, { id: input.procedureId }, 'input.procedureId')
    : named
      ? await procedureIdOf(tx, { name: named }, 'input.procedureName')
      : null;
  await tx.sql(
    'complaint.care',
    `update friction_complaint set owner_id = $2, due_on = $3::date, procedure_id = $4,
       origin_id = case when procedure_id is distinct from $4 then null else origin_id end where id = $1`,
    [before.id, ownerId, input.dueOn ?? null, procedureId],
  );
  await amendOccurrence(tx, 'complaint', before.praiseId, { procedureId });
  await audit(tx, viewer, 'complaint.care', subject(before.id), { ownerId, dueOn: input.dueOn ?? null });
  if (ownerId && ownerId !== before.ownerId)
    await notify(tx, {
      to: [ownerId],
      kind: 'complaint_yours',
      actorId: viewer.employeeId,
      subject: subject(before.id),
    });
  return complaintById(tx, before.id);
}

async function mayOwn(tx: Tx, employeeId: string): Promise<void> {
  const known = await tx.sql('complaint.owner', `select from employee where id = $1 and status = 'active'`, [
    employeeId,
  ]);
  if (!known.length) throw new DomainError('input.not_found', 'input.ownerId');
}

/** The customer's page shows the answer. Answering again changes it. Throws input.not_found. */
export async function answerComplaint(tx: Tx, viewer: Viewer, input: ComplaintAnswerInput): Promise<Complaint> {
  const { id } = await complaintFor(tx, viewer, input.id);
  await tx.sql(
    'complaint.answer',
    `update friction_complaint set state = 'answered', answer = $2, answered_by_id = $3,
       answered_at = coalesce(answered_at, clock_timestamp()) where id = $1`,
    [id, input.answer, viewer.employeeId],
  );
  await audit(tx, viewer, 'complaint.answer', subject(id));
  return complaintById(tx, id);
}

/** Takes the answer back, or opens it again because it wasn't the end of it. The words go: the dialog offers them again. */
export async function reopenComplaint(tx: Tx, viewer: Viewer, id: string): Promise<Complaint> {
  const complaint = await complaintFor(tx, viewer, id);
  await tx.sql(
    'complaint.reopen',
    `update friction_complaint set state = 'open', answer = null, answered_at = null, answered_by_id = null where id = $1`,
    [complaint.id],
  );
  await audit(tx, viewer, 'complaint.reopen', subject(complaint.id), { answer: complaint.answer ?? '' });
  return complaintById(tx, complaint.id);
}
