import { DomainError } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { answer, type Outcome, type Request } from './ledger';

const CORRECT = `select id, status, refusal, refusal_params as "refusalParams" from points_correct($1, $2, $3, $4, $5)`;

/**
 * Takes one transfer back, whole, because it was a mistake: a reversing transfer, its author the request's actor. Never takes an account
 * below zero, as reversePoints(). The words stand in points_correction, beside the ledger, which knows no words.
 * @param reason 1 to 500 characters, for the person and the books
 * @throws DomainError points.not_correctable for what was refused, is itself a return, or belongs to an exchange (cancel that one instead)
 */
export async function correctTransfer(tx: Tx, request: Request, transferId: string, reason: string): Promise<Outcome> {
  try {
    return await answer(
      tx.sql('points.correct', CORRECT, [request.actorId, request.key, transferId, reason, request.at]),
    );
  } catch (error) {
    if ((error as { code?: string }).code === 'ZP002') throw new DomainError('points.not_correctable');
    throw error;
  }
}
