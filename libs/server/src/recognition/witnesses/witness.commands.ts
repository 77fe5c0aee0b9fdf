import { can, DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { tellChange } from '../publish';
import { openRecognition } from '../recognition.queries';
import type { WitnessInput } from './witness.entity';

const SAY = `insert into recognition_witness (company_id, recognition_id, employee_id, depth) values ($1, $2, $3, $4)
  on conflict (company_id, recognition_id, employee_id) do update set depth = excluded.depth, told_at = clock_timestamp()`;

/** One a person, changeable; null takes it back. What its giver says of the depth stays what it is. Throws recognition.not_found. */
export async function witness(tx: Tx, viewer: Viewer, { recognitionId, depth }: WitnessInput): Promise<void> {
  const recognition = await openRecognition(tx, viewer, recognitionId);
  if (!recognition || !can(viewer, 'recognition.witness', recognition))
    throw new DomainError('recognition.not_found', 'input.recognitionId');
  if (depth) await tx.sql('witness.say', SAY, [tx.companyId, recognitionId, viewer.employeeId, depth]);
  else
    await tx.sql(
      'witness.take_back',
      'delete from recognition_witness where recognition_id = $1 and employee_id = $2',
      [recognitionId, viewer.employeeId],
    );
  await tellChange(tx, { id: recognitionId, was: recognition.visibility });
}
