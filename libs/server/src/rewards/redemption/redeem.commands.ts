import { createHash, randomBytes } from 'node:crypto';
import { DomainError, type ErrorCode, limitLabel, offerRefusal, redemptionNumber, type Viewer } from '@zasluga/domain';
import { audit, enqueue, newId, type Tx } from '@zasluga/kernel';
import { reservePoints } from '../../points';
import { type LockedReward, lockReward } from '../catalogue/reward.commands';
import { takePiece } from '../catalogue/stock.commands';
import { handOver } from './hand-over.commands';
import { type Asked, type Facts, factsOf } from './redeem.facts';
import type { RedeemInput } from './redemption.input';
import type { Redemption } from './redemption.entity';
import { REDEMPTION_COLUMNS, redemptionOf } from './redemption.queries';

/** An answer like any other: it is stored, so it is returned and not thrown. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, number>>;
}
export type RedeemAnswer = { readonly redemption: Redemption } | { readonly refusal: Refusal };

const HOUR_MS = 3_600_000;

const hashOf = ({ rewardId, variantId, forEmployeeId, shownPrice, note }: RedeemInput) =>
  createHash('sha256')
    // what came later is left out where it says nothing, so that a key from before means the same
    .update(JSON.stringify([rewardId, shownPrice, note ?? '', ...[variantId, forEmployeeId].filter(Boolean)]))
    .digest();

/**
 * Locks the reward, reads its price again, reserves the points, and only then takes a piece: whichever refuses, nothing has to be undone.
 * The same key gets the same answer for ever, a refusal too. What hands out a code and needs nobody's yes is handed over at once.
 * @throws DomainError input.not_found, rewards.not_for_oneself; request.key_reused when the key was used for anything else
 */
export async function redeem(tx: Tx, viewer: Viewer, input: RedeemInput): Promise<RedeemAnswer> {
  if (input.forEmployeeId === viewer.employeeId)
    throw new DomainError('rewards.not_for_oneself', 'input.forEmployeeId');
  const reward = await lockReward(tx, input.rewardId);
  // after the lock: of two equal requests at once the second sees the answer of the first
  const given = await answerGiven(tx, viewer.employeeId, input);
  if (given) return given;

  const { offer, wish, facts } = await factsOf(tx, viewer, reward, input);
  const unavailable = offerRefusal(offer, wish);
  if (unavailable) return refuse(tx, viewer, input, { params: {}, ...unavailable });
  const id = newId();
  const reservation = { employeeId: viewer.employeeId, key: input.requestKey, points: offer.price, redemptionId: id };
  const held = await reservePoints(tx, reservation);
  if (held.status === 'refused') {
    const code = held.code === 'points.insufficient' ? 'rewards.insufficient' : held.code;
    return refuse(tx, viewer, input, { code, params: held.params });
  }
  await takePiece(tx, reward.id, input.variantId ?? null);
  await insert(tx, viewer, input, {
    id,
    ...promised(reward, facts),
    number: newNumber(),
    holdId: held.transferIds[0]!,
  });
  await audit(tx, viewer, 'rewards.redeem', { type: 'redemption', id }, { rewardId: reward.id });
  const redemption = (await redemptionOf(tx, id))!;
  if (reward.usesCodes && !reward.needsApproval) return { redemption: await handOver(tx, viewer, redemption, reward) };
  await enqueue(tx, 'rewards.waiting', { id }, { key: id });
  return { redemption };
}

/** What holds from this moment on, whatever becomes of the reward. */
const promised = (reward: LockedReward, { day, pointValueMinor }: Facts) => ({
  state: reward.needsApproval ? 'requested' : 'reserved',
  price: reward.price,
  moneyMinor: reward.price * pointValueMinor,
  limitLabel: reward.limitPeriod && limitLabel(reward.limitPeriod, day),
  limitCount: reward.limitCount,
  cancelHours: reward.needsApproval || reward.usesCodes ? null : reward.cancelHours,
});

async function answerGiven(tx: Tx, employeeId: string, input: Asked): Promise<RedeemAnswer | undefined> {
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
  await insert(tx, viewer, input, { id: newId(), state: 'refused', price: input.shownPrice, refusal });
  return { refusal };
}

interface Decided {
  id: string;
  state: string;
  price: number;
  moneyMinor?: number;
  limitLabel?: string | null;
  limitCount?: number | null;
  cancelHours?: number | null;
  number?: string;
  holdId?: string;
  refusal?: Refusal;
}

const insert = (tx: Tx, viewer: Viewer, input: RedeemInput, decided: Decided) =>
  tx.sql(
    'redemption.insert',
    `insert into redemption (company_id, id, reward_id, employee_id, request_key, request_hash, state, refusal, refusal_params,
       number, price, hold_id, note, variant_id, for_employee_id, money_minor, limit_label, limit_count, cancel_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      tx.companyId,
      decided.id,
      input.rewardId,
      viewer.employeeId,
      input.requestKey,
      hashOf(input),
      decided.state,
      decided.refusal?.code ?? null,
      decided.refusal?.params ?? null,
      decided.number ?? null,
      decided.price,
      decided.holdId ?? null,
      input.note ?? '',
      // what was refused may have asked for anything
      decided.refusal ? null : (input.variantId ?? null),
      decided.refusal ? null : (input.forEmployeeId ?? null),
      decided.moneyMinor ?? 0,
      decided.limitLabel ?? null,
      decided.limitCount ?? null,
      decided.cancelHours == null ? null : new Date(Date.now() + decided.cancelHours * HOUR_MS),
    ],
  );

function newNumber(): string {
  for (;;) {
    const number = redemptionNumber(randomBytes(16));
    if (number) return number;
  }
}
