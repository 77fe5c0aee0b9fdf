import type { Tx } from '@zasluga/kernel';
import { demandPosted, movePoints, type Outcome, type Request, reversePoints } from './ledger';

/** Points of one's own that wait for a reward: reserved, then either spent or returned, exactly once. */
export interface Reservation {
  readonly employeeId: string;
  /** Request key of the redemption; the ledger's keys are derived from it. */
  readonly key: string;
  /** Whole, above 0. */
  readonly points: number;
  readonly redemptionId: string;
  /** When, if not now: for a past that is brought in. */
  readonly at?: Date;
}

/** Earned → escrow. `posted` carries the one transfer id that settleReservation and returnReservation want. */
export const reservePoints = (tx: Tx, { key, at, ...held }: Reservation): Promise<Outcome> =>
  hold(tx, { actorId: held.employeeId, key: `reward/${key}`, at }, held);

const hold = (
  tx: Tx,
  request: Request,
  { employeeId, points, redemptionId }: Pick<Reservation, 'employeeId' | 'points' | 'redemptionId'>,
) =>
  movePoints(tx, request, 'reward.hold', [
    {
      from: { kind: 'earned', owner: employeeId },
      to: { kind: 'escrow', owner: employeeId },
      amount: points,
      subjectType: 'redemption',
      subjectId: redemptionId,
    },
  ]);

/** Escrow → spent. Refused with points.already_ended when it was settled or returned under another key. */
export const settleReservation = (
  tx: Tx,
  request: Request,
  { employeeId, holdId }: { employeeId: string; holdId: string },
): Promise<Outcome> => movePoints(tx, request, 'reward', [{ ends: holdId, to: { kind: 'spent', owner: employeeId } }]);

/** Escrow → earned, the same points to the same person. Refused with points.already_ended likewise. */
export const returnReservation = (tx: Tx, request: Request, { holdId }: { holdId: string }): Promise<Outcome> =>
  reversePoints(tx, request, [holdId], { reason: 'cancelled' });

const SETTLED = `select id, amount::int as points from points_transfer where ends_id = $1 and kind = 'reward' and status = 'posted'`;

/**
 * What was settled by mistake is held again: the points come back the whole way, and the same points are held by a new transfer.
 * @returns the id of that transfer, in place of holdId
 * @throws DomainError points.frozen when the person's points may not be held any more; then nothing has moved
 */
export async function reopenReservation(
  tx: Tx,
  { actorId, key }: Request,
  { holdId, ...held }: Pick<Reservation, 'employeeId' | 'redemptionId'> & { holdId: string },
): Promise<string> {
  const [settled] = await tx.sql<{ id: string; points: number }>('points.settled', SETTLED, [holdId]);
  if (!settled) throw new Error(`hold ${holdId} was not settled`);
  const back = { actorId, key: `${key}/back` };
  demandPosted(await reversePoints(tx, back, [settled.id], { reason: 'hand_over_undone' }));
  const [again] = demandPosted(await hold(tx, { actorId, key: `${key}/hold` }, { ...held, points: settled.points }));
  return again!;
}
