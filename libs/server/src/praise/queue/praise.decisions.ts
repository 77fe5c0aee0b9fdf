import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { openComplaint, withdrawComplaint } from '../../friction';
import { hideRecognition, publishCustomerRecognition } from '../../recognition';
import { remindLater } from '../loop/reminder';
import { type Praise, PraiseKindName, PraiseStateName, PraiseWhoName } from '../praise.entity';
import { onePraise, praiseForDecision, TEAM_MAX, teamOf, whereGiven } from '../praise.queries';

/** For the audit of the recognition; its giver is a customer, who is told nothing of it. */
const BACK_IN_QUEUE = 'back in the queue';

const subject = (id: string) => ({ type: 'praise', id });

/** Throws praise.already_decided. */
async function undecided(tx: Tx, id: string): Promise<Praise> {
  const praise = await praiseForDecision(tx, id);
  if (praise.state !== PraiseStateName.RECEIVED) throw new DomainError('praise.already_decided', 'id');
  return praise;
}

async function decide(tx: Tx, viewer: Viewer, id: string, state: PraiseStateName, reason: string | null = null) {
  await tx.sql(
    'praise.decide',
    `update praise set state = $2, hide_reason = $3, decided_by = $4, decided_at = clock_timestamp(), updated_at = clock_timestamp()
     where id = $1`,
    [id, state, reason, viewer.employeeId],
  );
}

/** Whom it is about, when the customer didn't know or chose wrongly. Throws praise.already_decided, input.not_found. */
export async function assignPraise(tx: Tx, viewer: Viewer, id: string, employeeId: string): Promise<Praise> {
  await undecided(tx, id);
  const known = await tx.sql('praise.assignee', `select from employee where id = $1 and status <> 'left'`, [
    employeeId,
  ]);
  if (!known.length) throw new DomainError('input.not_found', 'employeeId');
  await tx.sql('praise.assign', `update praise set who = 'employee', employee_id = $2 where id = $1`, [id, employeeId]);
  await audit(tx, viewer, 'praise.assign', subject(id), { employeeId });
  return onePraise(tx, id);
}

/** Whom it was about before an assignment by mistake. Throws praise.already_decided. */
export async function unassignPraise(
  tx: Tx,
  viewer: Viewer,
  id: string,
  who: PraiseWhoName,
  employeeId: string | null,
): Promise<Praise> {
  if (who === PraiseWhoName.EMPLOYEE && employeeId) return assignPraise(tx, viewer, id, employeeId);
  await undecided(tx, id);
  await tx.sql('praise.unassign', 'update praise set who = $2, employee_id = null where id = $1', [
    id,
    who === PraiseWhoName.TEAM ? 'team' : 'unknown',
  ]);
  await audit(tx, viewer, 'praise.unassign', subject(id));
  return onePraise(tx, id);
}

/** Kept, shown to nobody but curators; the status page says so without the reason. Throws praise.already_decided. */
export async function hidePraise(tx: Tx, viewer: Viewer, id: string, reason: string): Promise<Praise> {
  await undecided(tx, id);
  await decide(tx, viewer, id, PraiseStateName.HIDDEN, reason);
  await audit(tx, viewer, 'praise.hide', subject(id));
  return onePraise(tx, id);
}

/**
 * A complaint goes to the friction register, where somebody looks after it: what came as one, and praise that a curator took for one. It
 * becomes no recognition, so it stands in nobody's feed. Throws praise.already_decided.
 */
export async function takeProblem(tx: Tx, viewer: Viewer, id: string): Promise<Praise> {
  await undecided(tx, id);
  await decide(tx, viewer, id, PraiseStateName.TAKEN);
  const { placeId, touchpointId } = await whereGiven(tx, id);
  await openComplaint(tx, { praiseId: id, placeId, touchpointId });
  await audit(tx, viewer, 'praise.take_problem', subject(id));
  return onePraise(tx, id);
}

/**
 * Back into the queue: decided by mistake. What was published disappears from the feed, unless its receiver has read it: that can't be taken
 * back. Throws praise.already_read, praise.erased, friction.already_answered.
 */
export async function restorePraise(tx: Tx, viewer: Viewer, id: string): Promise<Praise> {
  const { state, erasedAt, readAt, recognitionId } = await praiseForDecision(tx, id);
  if (erasedAt) throw new DomainError('praise.erased', 'id');
  if (state === PraiseStateName.TAKEN) await withdrawComplaint(tx, id);
  if (state === PraiseStateName.PUBLISHED) {
    if (readAt) throw new DomainError('praise.already_read', 'id');
    if (recognitionId) await hideRecognition(tx, viewer, recognitionId, BACK_IN_QUEUE);
  }
  await tx.sql(
    'praise.restore',
    `update praise set state = 'received', hide_reason = null, decided_by = null, decided_at = null, recognition_id = null,
       updated_at = clock_timestamp()
     where id = $1`,
    [id],
  );
  await audit(tx, viewer, 'praise.restore', subject(id));
  return onePraise(tx, id);
}

/** Whom the recognition goes to. Throws praise.nobody while that isn't known. */
async function receiversOf(tx: Tx, { id, who, employeeId }: Praise): Promise<string[]> {
  if (who === PraiseWhoName.EMPLOYEE && employeeId) return [employeeId];
  const team = who === PraiseWhoName.TEAM ? await teamOf(tx, id) : [];
  if (!team.length || team.length > TEAM_MAX) throw new DomainError('praise.nobody', 'id');
  return team;
}

/**
 * The customer's words become a recognition, and from now on people see them. Throws praise.already_decided, praise.nobody, and
 * praise.changed when the customer changed them after the curator had read them.
 */
export async function publishPraise(tx: Tx, viewer: Viewer, id: string, revision: number): Promise<Praise> {
  const praise = await undecided(tx, id);
  if (praise.kind !== PraiseKindName.PRAISE) throw new DomainError('input.invalid', 'id');
  if (praise.revision !== revision) throw new DomainError('praise.changed', 'id');
  const receiverIds = await receiversOf(tx, praise);
  const { placeId, touchpointId } = await whereGiven(tx, id);
  const [shown] = await tx.sql<{ ids: string[] }>(
    'praise.shown',
    'select shown_behaviour_ids::text[] as ids from praise where id = $1',
    [id],
  );
  const recognitionId = await publishCustomerRecognition(tx, {
    receiverIds,
    story: praise.words,
    behaviourIds: praise.phrases.map((phrase) => phrase.id),
    shownBehaviourIds: shown?.ids ?? [],
    placeId,
    touchpointId,
    solicited: praise.askedToWrite,
  });
  await decide(tx, viewer, id, PraiseStateName.PUBLISHED);
  await tx.sql('praise.became', 'update praise set recognition_id = $2 where id = $1', [id, recognitionId]);
  await remindLater(tx, id);
  await audit(tx, viewer, 'praise.publish', subject(id), { recognitionId });
  return onePraise(tx, id);
}

/**
 * A receiver read the words: the customer's status page says so. `recognitionId`: what the praise became, which is all that a receiver
 * knows of it. Harmless when repeated; false when there is nothing to mark.
 */
export async function readPraise(tx: Tx, viewer: Viewer, recognitionId: string): Promise<boolean> {
  const read = await tx.sql(
    'praise.read',
    `update praise p set read_at = coalesce(p.read_at, clock_timestamp()) where p.recognition_id = $1 and p.state = 'published'
       and exists (select from recognition_receiver r where r.recognition_id = $1 and r.employee_id = $2) returning p.id`,
    [recognitionId, viewer.employeeId],
  );
  return read.length > 0;
}
