import { DomainError, type RecognitionState, type Visibility } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

export interface Locked {
  readonly id: string;
  readonly giverId: string | null;
  readonly byId: string | null;
  readonly state: RecognitionState;
  readonly visibility: Visibility;
}

/**
 * Whatever happens to a recognition happens to it one thing after another: the job that publishes it, its giver who undoes it, colleagues
 * who add to it, the curator who hides it. Taken before any account of the ledger. Throws recognition.not_found.
 */
export async function lockRecognition(tx: Tx, id: string): Promise<Locked> {
  const [row] = await tx.sql<Locked>(
    'recognition.lock',
    'select id, giver_id as "giverId", by_id as "byId", state, visibility from recognition where id = $1 for update',
    [id],
  );
  if (!row) throw new DomainError('recognition.not_found', 'id');
  return row;
}
