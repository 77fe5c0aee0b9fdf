import { createHash, randomBytes } from 'node:crypto';
import {
  can,
  DomainError,
  endDecision,
  type ErrorCode,
  offerRefusal,
  type RedemptionEnd,
  redemptionNumber,
  type Viewer,
} from '@zasluga/domain';
import { audit, enqueue, newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { demandPosted, reservePoints, returnReservation, settleReservation } from '../../points';
import type { Redemption } from './redemption.entity';
import { REDEMPTION_COLUMNS, redemptionOf } from './redemption.queries';
import { lockReward } from '../catalogue/reward.commands';
import type { CancelRedemptionInput, RedeemInput } from './redemption.input';

/** An answer like any other: it is stored, so it is returned and not thrown. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, number>>;
}
export type RedeemAnswer = { readonly redemption: Redemption } | { readonly refusal: Refusal };

const hashOf = ({ rewardId, shownPrice, note }: RedeemInput) =>
  createHash('sha256')
    .update(JSON.stringify([rewardId, shownPrice, note ?? '']))
    .digest();

/**
 * Locks the reward, reserves the points, and only then takes a piece: whichever refuses, nothing has to be undone. The same key gets the
 * same answer for ever, a refusal too. Throws input.not_found; request.key_reused when the key was used for anything else.
 */
export async function redeem(tx: Tx, viewer: Viewer, input: RedeemInput): Promise<RedeemAnswer> {
  const offer = await lockReward(tx, input.rewardId);
  // after the lock: of two equal requests at once the second sees the answer of the first
  const given = await answerGiven(tx, viewer.employeeId, input);
  if (given) return given;

  const unavailable = offerRefusal(offer, input.shownPrice);
  if (unavailable) return refuse(tx, viewer, input, { params: {}, ...unavailable });
  const id = newId();
  const reservation = { employeeId: viewer.employeeId, key: input.requestKey, points: offer.price, redemptionId: id };
  const held = await reservePoints(tx, reservation);
  if (held.status === 'refused')
    return refuse(tx, viewer, input, { code: 'rewards.insufficient', params: held.params });

  if (offer.stock !== null)
    await tx.sql('reward.take', 'update reward set stock = stock - 1 where id = $1', [input.rewardId]);
  await insert(tx, viewer, input, { id, price: offer.price, number: newNumber(), holdId: held.transferIds[0]! });
  await audit(tx, viewer, 'rewards.redeem', { type: 'redemption', id }, { rewardId: input.rewardId });
  await enqueue(tx, 'rewards.waiting', { id }, { key: id });
  return { redemption: (await redemptionOf(tx, id))! };
}

async function answerGiven(tx: Tx, employeeId: string, input: RedeemInput): Promise<RedeemAnswer | undefined> {
  const [row] = await tx.sql<Redemption>(
    'redemption.by_key',
    `select ${REDEMPTION_COLUMNS}, request_hash as "requestHash", refusal, refusal_params as "refusalParams" from redemption
     where employee_id = $1 and request_key = $2`,
    [employeeId, input.requestKey],
  );
  if (!row) return undefined;
  if (!row.requestHash.equals(hashOf(input))) throw new DomainError('request.key_reused', 'input.requestKey');
  if (row.refusal) return { refusal: { code: row.refusal as ErrorCode, params: row.refusalParams ?? {} } };
  return { redemption: row };
}

async function refuse(tx: Tx, viewer: Viewer, input: RedeemInput, refusal: Refusal): Promise<RedeemAnswer> {
  await insert(tx, viewer, input, { id: newId(), price: input.shownPrice, refusal });
  return { refusal };
}

type Decided = { id: string; price: number; number?: string; holdId?: string; refusal?: Refusal };

const insert = (tx: Tx, viewer: Viewer, input: RedeemInput, { id, price, number, holdId, refusal }: Decided) =>
  tx.sql(
    'redemption.insert',
    `insert into redemption (company_id, id, reward_id, employee_id, request_key, request_hash, state, refusal, refusal_params,
       number, price, hold_id, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.companyId,
      id,
      input.rewardId,
      viewer.employeeId,
      input.requestKey,
      hashOf(input),
      refusal ? 'refused' : 'reserved',
      refusal?.code ?? null,
      refusal?.params ?? null,
      number ?? null,
      price,
      holdId ?? null,
      input.note ?? '',
    ],
  );

function newNumber(): string {
  for (;;) {
    const number = redemptionNumber(randomBytes(16));
    if (number) return number;
  }
}

/**
 * The points go back to whoever redeemed, the piece back into stock. Throws input.not_found (also for what is not the viewer's to cancel),
 * rewards.already_fulfilled; rewards.reason_required when somebody else's is cancelled without a word.
 */
export async function cancelRedemption(tx: Tx, viewer: Viewer, input: CancelRedemptionInput): Promise<Redemption> {
  const redemption = await lockRedemption(tx, input.id);
  const own = redemption.employeeId === viewer.employeeId;
  if (!own && !can(viewer, 'rewards.administer')) throw new DomainError('input.not_found', 'input.id');
  if (!mayEnd(redemption, 'cancelled')) return redemption;
  if (!own && !input.reason) throw new DomainError('rewards.reason_required', 'input.reason');
  // the reward before the points, as in redeem: one order of locks
  await tx.sql('reward.put_back', 'update reward set stock = stock + 1 where id = $1 and stock is not null', [
    redemption.rewardId,
  ]);
  const request = { actorId: viewer.employeeId, key: `redemption/${input.id}/cancel` };
  demandPosted(await returnReservation(tx, request, { holdId: redemption.holdId! }));
  return end(tx, viewer, redemption, 'cancelled', input.reason || null);
}

/** Handed over: the points are spent. Throws input.not_found, rewards.already_cancelled. */
export async function fulfilRedemption(tx: Tx, viewer: Viewer, id: string): Promise<Redemption> {
  const redemption = await lockRedemption(tx, id);
  if (!mayEnd(redemption, 'fulfilled')) return redemption;
  const request = { actorId: viewer.employeeId, key: `redemption/${id}/fulfil` };
  const { employeeId, holdId } = redemption;
  demandPosted(await settleReservation(tx, request, { employeeId, holdId: holdId! }));
  return end(tx, viewer, redemption, 'fulfilled', null);
}

async function lockRedemption(tx: Tx, id: string): Promise<Redemption> {
  const [row] = await tx.sql<Redemption>(
    'redemption.lock',
    `select ${REDEMPTION_COLUMNS} from redemption where id = $1 and state <> 'refused' for update`,
    [id],
  );
  if (!row) throw new DomainError('input.not_found', 'input.id');
  return row;
}

/** False when it has ended so already: asked twice, answered twice. Throws when it has ended the other way. */
function mayEnd(redemption: Redemption, wanted: RedemptionEnd): boolean {
  const decision = endDecision(redemption.state, wanted);
  if (decision === 'end' || decision === 'is_so_already') return decision === 'end';
  throw new DomainError(decision, 'input.id');
}

async function end(tx: Tx, viewer: Viewer, redemption: Redemption, state: RedemptionEnd, reason: string | null) {
  const { id, employeeId } = redemption;
  const [ended] = await tx.sql<Redemption>(
    'redemption.end',
    `update redemption set state = $2, reason = $3, ended_by = $4, ended_at = clock_timestamp()
     where id = $1 and state = 'reserved' returning ${REDEMPTION_COLUMNS}`,
    [id, state, reason, viewer.employeeId],
  );
  const subject = { type: 'redemption', id };
  await audit(tx, viewer, `rewards.${state}`, subject, { employeeId });
  await notify(tx, { to: [employeeId], kind: `redemption_${state}`, subject, actorId: viewer.employeeId });
  return ended!;
}
