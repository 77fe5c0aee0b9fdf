import { DomainError, moveDecision, type RedemptionState, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { demandPosted, settleReservation } from '../../points';
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

/** The points are spent; a code is somebody's. The redemption is locked, and so is the reward when it uses codes. */
export async function handOver(tx: Tx, viewer: Viewer, redemption: Redemption, reward: Pick<Reward, 'usesCodes'>) {
  const { id, employeeId, holdId } = redemption;
  if (reward.usesCodes) await handOutCode(tx, redemption);
  const request = { actorId: viewer.employeeId, key: `redemption/${id}/fulfil` };
  demandPosted(await settleReservation(tx, request, { employeeId, holdId: holdId! }));
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
