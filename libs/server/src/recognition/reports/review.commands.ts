import { can, DomainError, HOLD_MS, type Viewer } from '@zasluga/domain';
import { audit, enqueue, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { demandPosted, returnGift } from '../../points';
import { endAddOns } from '../add-ons/add-on.commands';
import { tellHappened } from '../happened';
import { lockRecognition } from '../lock';
import { tellChange } from '../publish';
import { closeReports, openReports, setBlur, tellReporters } from './report.commands';

const subjectOf = (id: string) => ({ type: 'recognition', id });

async function reviewed(tx: Tx, viewer: Viewer, id: string) {
  const recognition = await lockRecognition(tx, id);
  if (!can(viewer, 'recognition.review', recognition)) throw new DomainError('recognition.not_found', 'id');
  return recognition;
}

/** What a decision sets going is set going ten seconds later: until then its curator can undo it and nobody was told. */
export const settleLater = (tx: Tx, id: string, at: string): Promise<void> =>
  enqueue(tx, 'recognition.settle_review', { id, at }, { delayMs: HOLD_MS, key: `${id}/${at}` });

/** It stands: the words are back for all, its reports are closed. Throws recognition.already_reviewed, not_found. */
export async function keepRecognition(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const recognition = await reviewed(tx, viewer, id);
  const { at, count } = await closeReports(tx, id, { outcome: 'kept', byId: viewer.employeeId });
  if (!count) throw new DomainError('recognition.already_reviewed', 'id');
  await settleLater(tx, id, at);
  await audit(tx, viewer, 'recognition.keep', subjectOf(id), { reports: count });
  await tellChange(tx, { id, was: recognition.visibility });
}

/** Back to where it was before the last decision, as long as nothing came of that. Throws recognition.already_reviewed, not_found. */
export async function undoReview(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const recognition = await reviewed(tx, viewer, id);
  const shown = await tx.sql(
    'review.show_again',
    `update recognition set state = 'published', ended_at = null, hidden_by_id = null, hidden_reason = null
     where id = $1 and state = 'hidden' and hiding_settled_at is null returning id`,
    [id],
  );
  const reopened =
    recognition.state === 'published' || shown.length
      ? await tx.sql(
          'review.reopen',
          `update recognition_report set outcome = null, decided_at = null, decided_by_id = null
           where recognition_id = $1 and outcome in ('kept', 'hidden') and told_at is null returning id`,
          [id],
        )
      : [];
  if (!shown.length && !reopened.length) throw new DomainError('recognition.already_reviewed', 'id');
  await setBlur(tx, id, await openReports(tx, id));
  await audit(tx, viewer, 'recognition.undo_review', subjectOf(id), { reports: reopened.length });
  if (shown.length) await tellHappened(tx, id);
  await tellChange(tx, { id, was: recognition.visibility });
}

/**
 * Ten seconds after a decision that still stands: points of what was hidden go back, add-ons too; giver and reporters are told.
 * @param at the moment of that decision; one that was undone since leaves nothing to do
 */
export async function settleReview(tx: Tx, id: string, at: string): Promise<void> {
  await lockRecognition(tx, id);
  const [hidden] = await tx.sql<{ byId: string; giverId: string | null }>(
    'review.settle_hiding',
    `update recognition set hiding_settled_at = clock_timestamp()
     where id = $1 and state = 'hidden' and hiding_settled_at is null and ended_at = $2::timestamptz
     returning hidden_by_id as "byId", giver_id as "giverId"`,
    [id, at],
  );
  if (hidden) {
    await endAddOns(tx, id);
    demandPosted(await returnGift(tx, { recognitionId: id, actorId: hidden.byId, reason: 'hidden' }));
    const to = hidden.giverId ? [hidden.giverId] : [];
    await notify(tx, { to, kind: 'recognition_hidden', subject: subjectOf(id) });
    await tellHappened(tx, id);
  }
  const stands = await tx.sql(
    'review.stands',
    'select from recognition_report where recognition_id = $1 and decided_at = $2::timestamptz limit 1',
    [id, at],
  );
  if (stands.length) await tellReporters(tx, id);
}
