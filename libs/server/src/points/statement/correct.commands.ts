import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { correctTransfer } from '../ledger/corrections';
import type { Outcome } from '../ledger/ledger';
import type { CorrectPointsInput } from './statement.input';

const WHOSE = `select distinct a.owner_id as id from points_transfer t join points_account a on a.id in (t.from_id, t.to_id)
  where t.id = $1 and a.kind in ('earned', 'allowance')`;

const ASKED_BEFORE = 'select from points_transfer where actor_id = $1 and request_key = $2 limit 1';

/**
 * Takes one movement back because it was a mistake. What a person no longer has is borne by the fund or the company; everybody whose
 * points it moves is told. A refusal is returned, so that it is stored.
 * @throws DomainError points.not_correctable; points.own_correction: nobody corrects points that came to or from themselves
 */
export async function correctPoints(
  tx: Tx,
  viewer: Viewer,
  { requestKey, transferId, reason }: CorrectPointsInput,
): Promise<Outcome> {
  const people = await tx.sql<{ id: string }>('points.whose', WHOSE, [transferId]);
  const to = people.map(({ id }) => id);
  if (to.includes(viewer.employeeId)) throw new DomainError('points.own_correction');
  const request = { actorId: viewer.employeeId, key: `correct/${requestKey}` };
  const known = await tx.sql('points.asked_before', ASKED_BEFORE, [request.actorId, request.key]);
  const outcome = await correctTransfer(tx, request, transferId, reason);
  if (known.length || outcome.status === 'refused') return outcome;
  const [id] = outcome.transferIds;
  await audit(tx, viewer, 'points.correct', { type: 'points_transfer', id: transferId }, { correction: id });
  await notify(tx, {
    to,
    kind: 'points_corrected',
    subject: { type: 'points_transfer', id: id! },
    actorId: viewer.employeeId,
  });
  return outcome;
}
