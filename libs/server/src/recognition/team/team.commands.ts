import { DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Recognition } from '../recognition.entity';
import { wordsAbout } from './team.queries';

/** Read aloud by this manager, or not after all. Harmless when repeated. Throws recognition.not_found for words about nobody of theirs. */
export async function markReadAloud(tx: Tx, viewer: Viewer, id: string, isRead: boolean): Promise<Recognition> {
  const words = await wordsAbout(tx, viewer, id);
  if (!words) throw new DomainError('recognition.not_found', 'id');
  if (isRead)
    await tx.sql(
      'team.read_aloud',
      `insert into recognition_read_aloud (company_id, recognition_id, employee_id) values ($1, $2, $3) on conflict do nothing`,
      [tx.companyId, id, viewer.employeeId],
    );
  else
    await tx.sql(
      'team.not_read_aloud',
      'delete from recognition_read_aloud where recognition_id = $1 and employee_id = $2',
      [id, viewer.employeeId],
    );
  return words;
}
