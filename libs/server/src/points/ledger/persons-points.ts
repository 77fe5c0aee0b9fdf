import type { Tx } from '@zasluga/kernel';
import { movePoints, type Outcome, type Request } from './ledger';

/**
 * Earned → expired. Refused with points.insufficient when the person has spent meanwhile.
 * @param why code for the statement: age, left
 */
export const expireEarned = (
  tx: Tx,
  request: Request,
  employeeId: string,
  points: number,
  why: string,
): Promise<Outcome> =>
  movePoints(tx, request, 'earned.expire', [
    {
      from: { kind: 'earned', owner: employeeId },
      to: { kind: 'expired', owner: employeeId },
      amount: points,
      why: { reason: why },
    },
  ]);

/** Earned → spent: the company pays the points of somebody who leaves in money. Also out of frozen accounts. */
export const payOutOnLeaving = (tx: Tx, request: Request, employeeId: string, points: number): Promise<Outcome> =>
  movePoints(tx, request, 'leave.pay', [
    { from: { kind: 'earned', owner: employeeId }, to: { kind: 'spent', owner: employeeId }, amount: points },
  ]);

const FREEZE = 'select points_freeze($1, $2)';

/**
 * From now on the person can neither give nor exchange: refused with points.frozen. What is held ends as it would have; returns,
 * corrections, lapsing and settlement go on. Also for allowances that are opened later. Harmless when repeated.
 */
export async function freezeAccounts(tx: Tx, employeeId: string): Promise<Outcome> {
  await tx.sql('points.freeze', FREEZE, [employeeId, true]);
  return { status: 'posted', transferIds: [] };
}

/** For who comes back. */
export async function unfreezeAccounts(tx: Tx, employeeId: string): Promise<Outcome> {
  await tx.sql('points.freeze', FREEZE, [employeeId, false]);
  return { status: 'posted', transferIds: [] };
}
