import { can, DomainError, mayTakeBack, type Viewer } from '@zasluga/domain';
import { audit, enqueue, type Tx } from '@zasluga/kernel';
import { demandPosted, returnReservation } from '../../points';
import { lockReward } from '../catalogue/reward.commands';
import { putPieceBack } from '../catalogue/stock.commands';
import { currentHold, end, handOver, lockRedemption, mayMove } from './hand-over.commands';
import type { Redemption } from './redemption.entity';
import type { DeclineRedemptionInput } from './redemption.input';
import { REDEMPTION_COLUMNS } from './redemption.queries';

export { redeem, type RedeemAnswer } from './redeem.commands';

/** Whoever redeemed is told only when the yes has stood for a while: until then it can be taken back without a word. */
const APPROVAL_SETTLES_MS = 30_000;

/**
 * Whoever redeemed takes it back: the points return, the piece is in stock again. Throws input.not_found (also for what is somebody
 * else's), rewards.cancel_too_late, rewards.already_fulfilled, rewards.already_declined.
 */
export async function cancelRedemption(tx: Tx, viewer: Viewer, id: string): Promise<Redemption> {
  const redemption = await lockRedemption(tx, id);
  if (redemption.employeeId !== viewer.employeeId) throw new DomainError('input.not_found', 'id');
  if (!mayMove(redemption, 'cancelled')) return redemption;
  if (!mayTakeBack(redemption, new Date())) throw new DomainError('rewards.cancel_too_late', 'id');
  return giveBack(tx, viewer, redemption, 'cancelled', null);
}

/** No, with a reason that the person reads. Throws input.not_found, rewards.already_fulfilled, rewards.already_cancelled. */
export async function declineRedemption(tx: Tx, viewer: Viewer, input: DeclineRedemptionInput): Promise<Redemption> {
  const redemption = await lockRedemption(tx, input.id);
  if (!mayMove(redemption, 'declined')) return redemption;
  return giveBack(tx, viewer, redemption, 'declined', input.reason);
}

async function giveBack(
  tx: Tx,
  viewer: Viewer,
  redemption: Redemption,
  state: 'cancelled' | 'declined',
  reason: string | null,
): Promise<Redemption> {
  // the reward before the points, as in redeem: one order of locks
  await lockReward(tx, redemption.rewardId);
  await putPieceBack(tx, redemption.rewardId, redemption.variantId);
  const request = { actorId: viewer.employeeId, key: `redemption/${redemption.id}/cancel` };
  demandPosted(await returnReservation(tx, request, { holdId: currentHold(redemption) }));
  return end(tx, viewer, redemption, state, reason);
}

/**
 * Yes. What hands out a code is handed over with it. Throws input.not_found, rewards.already_fulfilled, rewards.already_declined,
 * rewards.already_cancelled.
 */
export async function approveRedemption(tx: Tx, viewer: Viewer, id: string): Promise<Redemption> {
  const redemption = await lockRedemption(tx, id);
  if (!mayMove(redemption, 'reserved')) return redemption;
  const approved = await decide(tx, viewer, redemption, true);
  const reward = await lockReward(tx, redemption.rewardId);
  if (reward.usesCodes) return handOver(tx, viewer, approved, reward);
  await enqueue(tx, 'rewards.approved', { id }, { delayMs: APPROVAL_SETTLES_MS });
  return approved;
}

/** Takes a yes back: it waits for an answer again. Throws input.not_found, rewards.not_approved when there was no yes to take back. */
export async function unapproveRedemption(tx: Tx, viewer: Viewer, id: string): Promise<Redemption> {
  const redemption = await lockRedemption(tx, id);
  if (!mayMove(redemption, 'requested')) return redemption;
  if (!redemption.decidedAt) throw new DomainError('rewards.not_approved', 'id');
  return decide(tx, viewer, redemption, false);
}

async function decide(tx: Tx, viewer: Viewer, { id, employeeId }: Redemption, yes: boolean): Promise<Redemption> {
  const [decided] = await tx.sql<Redemption>(
    'redemption.decide',
    `update redemption set state = case when $2 then 'reserved' else 'requested' end,
       decided_by = case when $2 then $3::uuid end, decided_at = case when $2 then clock_timestamp() end
     where id = $1 returning ${REDEMPTION_COLUMNS}`,
    [id, yes, viewer.employeeId],
  );
  await audit(tx, viewer, yes ? 'rewards.approved' : 'rewards.unapproved', { type: 'redemption', id }, { employeeId });
  return decided!;
}

/** Handed over: the points are spent. Throws input.not_found, rewards.not_approved, rewards.already_declined, rewards.already_cancelled. */
export async function fulfilRedemption(tx: Tx, viewer: Viewer, id: string): Promise<Redemption> {
  const redemption = await lockRedemption(tx, id);
  if (!mayMove(redemption, 'fulfilled')) return redemption;
  return handOver(tx, viewer, redemption, await lockReward(tx, redemption.rewardId));
}

/** What the viewer may do with it now. */
export const rightsOver = (viewer: Viewer, redemption: Redemption, now: Date) => ({
  cancel: can(viewer, 'rewards.cancel', { ...redemption, now }),
  approve: can(viewer, 'rewards.approve', redemption),
  unapprove: can(viewer, 'rewards.fulfil', redemption) && redemption.decidedAt !== null,
  decline: can(viewer, 'rewards.decline', redemption),
  fulfil: can(viewer, 'rewards.fulfil', redemption),
  undoHandOver: can(viewer, 'rewards.undo_hand_over', { ...redemption, now }),
});

/** Who gets it, and alone may read its code. */
export const receiverOf = ({ employeeId, forEmployeeId }: Redemption): string => forEmployeeId ?? employeeId;
