import { DomainError, mayUndoHandOver, moveDecision, type RedemptionState, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { correct, notify } from '../../notices';
import { demandPosted, reopenReservation, settleReservation } from '../../points';
import type { Reward } from '../catalogue/reward.entity';
import type { Redemption } from './redemption.entity';
import { REDEMPTION_COLUMNS } from './redemption.queries';

/** Throws input.not_found. */
export async function lockRedemption(tx: Tx, id: string): Promise<Redemption> {
  const [row] = await tx.sql<Redemption>(
    'redemption.lock',
    `select ${REDEMPTION_COLUMNS} from redemption where id = $1 and state <> 'refused' for update`,
    [id],
  );
  if (!row) throw new DomainError('input.not_found', 'id');
  return row;
}

/** False when it is so already: asked twice, answered twice. Throws when it can't become so any more. */
export function mayMove(redemption: Redemption, wanted: RedemptionState): boolean {
  const decision = moveDecision(redemption.state, wanted);
  if (decision === 'move' || decision === 'is_so_already') return decision === 'move';
  throw new DomainError(decision, 'id');
}

/** The transfer that holds the points now, or held them last. */
export const currentHold = ({ heldAgainId, holdId }: Redemption): string => heldAgainId ?? holdId!;

/** The points are spent; a code is somebody's. The redemption is locked, and so is the reward when it uses codes. */
export async function handOver(tx: Tx, viewer: Viewer, redemption: Redemption, reward: Pick<Reward, 'usesCodes'>) {
  const { id, employeeId } = redemption;
  if (reward.usesCodes) await handOutCode(tx, redemption);
  // it may be handed over once for each time that it was held
  const holdId = currentHold(redemption);
  const request = { actorId: viewer.employeeId, key: `redemption/${id}/fulfil/${holdId}` };
  demandPosted(await settleReservation(tx, request, { employeeId, holdId }));
  return end(tx, viewer, redemption, 'fulfilled', null);
}

/** The oldest code that nobody has. There is one: the stock, from which this redemption took its piece, is the codes. */
async function handOutCode(tx: Tx, { id, rewardId }: Redemption): Promise<void> {
  const handed = await tx.sql(
    'reward.code.hand_out',
    `update reward_code set redemption_id = $2, handed_at = clock_timestamp()
     where id = (select id from reward_code where reward_id = $1 and redemption_id is null order by created_at, id limit 1)
       and redemption_id is null returning id`,
    [rewardId, id],
  );
  if (!handed.length) throw new Error(`no code is left for redemption ${id}`);
}

type Ended = 'fulfilled' | 'declined' | 'cancelled';

/** Writes the end and tells everybody whom it concerns. */
export async function end(
  tx: Tx,
  viewer: Viewer,
  redemption: Redemption,
  state: Ended,
  reason: string | null,
): Promise<Redemption> {
  const { id, employeeId, forEmployeeId } = redemption;
  const [ended] = await tx.sql<Redemption>(
    'redemption.end',
    `update redemption set state = $2, reason = $3, ended_by = $4, ended_at = clock_timestamp()
     where id = $1 and state in ('requested', 'reserved') returning ${REDEMPTION_COLUMNS}`,
    [id, state, reason, viewer.employeeId],
  );
  const subject = { type: 'redemption', id };
  await audit(tx, viewer, `rewards.${state}`, subject, { employeeId });
  await notify(tx, { to: [employeeId], kind: `redemption_${state}`, subject, actorId: viewer.employeeId });
  if (forEmployeeId && state === 'fulfilled')
    await notify(tx, { to: [forEmployeeId], kind: 'redemption_given', subject, actorId: employeeId });
  return ended!;
}

const REOPEN = `update redemption set state = 'reserved', held_again_id = $2, ended_by = null, ended_at = null
  where id = $1 and state = 'fulfilled' returning ${REDEMPTION_COLUMNS}`;
const HAS_CODE = 'select from reward_code where redemption_id = $1';

/**
 * It was marked as handed over by mistake: it waits again, the points are held as before, and the piece stays taken. Asked for what waits
 * anyway, it does nothing.
 * @throws DomainError input.not_found, rewards.hand_over_settled after its hour, rewards.code_handed_out, rewards.already_declined,
 *   rewards.already_cancelled, points.frozen when the person has left meanwhile
 */
export async function undoHandOver(tx: Tx, viewer: Viewer, id: string): Promise<Redemption> {
  const redemption = await lockRedemption(tx, id);
  const { employeeId, forEmployeeId } = redemption;
  if (redemption.state !== 'fulfilled') {
    mayMove(redemption, 'reserved');
    return redemption;
  }
  if (!mayUndoHandOver(redemption, new Date())) throw new DomainError('rewards.hand_over_settled', 'id');
  const [code] = await tx.sql('redemption.code', HAS_CODE, [id]);
  if (code) throw new DomainError('rewards.code_handed_out', 'id');
  const holdId = currentHold(redemption);
  const request = { actorId: viewer.employeeId, key: `redemption/${id}/reopen/${holdId}` };
  const again = await reopenReservation(tx, request, { employeeId, redemptionId: id, holdId });
  const [reopened] = await tx.sql<Redemption>('redemption.reopen', REOPEN, [id, again]);
  const subject = { type: 'redemption', id };
  await audit(tx, viewer, 'rewards.hand_over_undone', subject, { employeeId });
  const by = { subject, actorId: viewer.employeeId };
  await correct(tx, 'redemption_fulfilled', { ...by, to: [employeeId], kind: 'redemption_reopened' });
  if (forEmployeeId)
    await correct(tx, 'redemption_given', { ...by, to: [forEmployeeId], kind: 'redemption_gift_reopened' });
  return reopened!;
}
