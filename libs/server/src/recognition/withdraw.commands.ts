import { can, DomainError, type Deed, type RecognitionState, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { demandPosted, returnGift } from '../points';
import { endAddOns } from './add-ons/add-on.commands';
import { tellHappened } from './happened';
import { type Locked, lockRecognition } from './lock';
import { tellChange } from './publish';
import { closeReports, tellReporters } from './reports/report.commands';
import { settleLater } from './reports/review.commands';

const demand = (
  viewer: Viewer,
  deed: Deed,
  subject: Locked,
  otherwise: 'recognition.not_found' | 'recognition.too_late',
) => {
  if (!can(viewer, deed, subject)) throw new DomainError(otherwise, 'id');
};

const END = `update recognition set state = $2, ended_at = clock_timestamp(), story = case when $2 = 'undone' then '' else story end
  where id = $1`;
const end = (tx: Tx, id: string, state: Extract<RecognitionState, 'undone' | 'taken_back'>) =>
  tx.sql('recognition.end', END, [id, state]);
const HIDE = `update recognition set state = 'hidden', ended_at = $2::timestamptz, hidden_by_id = $3, hidden_reason = $4,
  hiding_settled_at = null where id = $1`;

/** Within ten seconds, by its giver: nobody saw it, no word of it is kept, the points are back. Repeating it is harmless. */
export async function undoRecognition(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const recognition = await lockRecognition(tx, id);
  const own = [recognition.giverId, recognition.byId].includes(viewer.employeeId);
  if (own && recognition.state === 'undone') return;
  demand(
    viewer,
    'recognition.undo',
    recognition,
    own && recognition.state === 'published' ? 'recognition.too_late' : 'recognition.not_found',
  );
  await end(tx, id, 'undone');
  demandPosted(await returnGift(tx, { recognitionId: id, actorId: viewer.employeeId, reason: 'undone' }));
}

/** Later, by its giver: it disappears for everybody, all points, of add-ons too, go back to the allowances they came from. */
export async function takeBackRecognition(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const recognition = await lockRecognition(tx, id);
  const own = [recognition.giverId, recognition.byId].includes(viewer.employeeId);
  if (own && recognition.state === 'taken_back') return;
  demand(viewer, 'recognition.take_back', recognition, 'recognition.not_found');
  await end(tx, id, 'taken_back');
  await endAddOns(tx, id);
  await closeReports(tx, id, { outcome: 'withdrawn', byId: null });
  await tellReporters(tx, id);
  demandPosted(await returnGift(tx, { recognitionId: id, actorId: viewer.employeeId, reason: 'taken_back' }));
  await tellHappened(tx, id);
  await audit(tx, viewer, 'recognition.take_back', { type: 'recognition', id });
  await tellChange(tx, { id, was: recognition.visibility });
}

/**
 * The customer, or time, let go of the words: everything else, points and what colleagues said to it, stays. Harmless when repeated.
 * Whoever calls has decided that it may be.
 */
export async function eraseStory(tx: Tx, id: string): Promise<void> {
  const [erased] = await tx.sql<{ visibility: Locked['visibility'] }>(
    'recognition.erase_story',
    `update recognition set story = '', words_erased_at = clock_timestamp() where id = $1 and words_erased_at is null returning visibility`,
    [id],
  );
  if (erased) await tellChange(tx, { id, was: erased.visibility });
}

/**
 * By a curator, with a reason that its giver is told. Nobody sees it from now on; points go back and people are told ten seconds later, by
 * a job: until then it can be undone.
 */
export async function hideRecognition(tx: Tx, viewer: Viewer, id: string, reason: string): Promise<void> {
  const recognition = await lockRecognition(tx, id);
  if (recognition.state === 'hidden') return;
  demand(viewer, 'recognition.hide', recognition, 'recognition.not_found');
  const { at, count } = await closeReports(tx, id, { outcome: 'hidden', byId: viewer.employeeId });
  await tx.sql('recognition.hide', HIDE, [id, at, viewer.employeeId, reason]);
  await settleLater(tx, id, at);
  await audit(tx, viewer, 'recognition.hide', { type: 'recognition', id }, count ? { reports: count } : undefined);
  await tellChange(tx, { id, was: recognition.visibility });
}
