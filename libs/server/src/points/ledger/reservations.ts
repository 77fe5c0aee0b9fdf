import type { Tx } from '@zasluga/kernel';
import { movePoints, type Outcome, type Request, reversePoints } from './ledger';

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
export const reservePoints = (tx: Tx, { employeeId, key, points, redemptionId, at }: Reservation): Promise<Outcome> =>
  movePoints(tx, { actorId: employeeId, key: `reward/${key}`, at }, 'reward.hold', [
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
