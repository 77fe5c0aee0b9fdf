import { DomainError, PAST_UNDO_HOURS, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

/**
 * Takes back all that one import brought in, for 24 hours: no word of it is kept, and the same file may be imported again. People who came
 * with it stay as placeholders, for the next file may name them. Returns how many recognitions were taken back.
 */
export async function undoPastImport(tx: Tx, viewer: Viewer | null, id: string): Promise<number> {
  const [row] = await tx.sql<{ applied: boolean; undone: boolean; late: boolean }>(
    'recognition_import.lock_applied',
    `select applied_at is not null as applied, undone_at is not null as undone,
       applied_at < clock_timestamp() - $2 * interval '1 hour' as late
     from recognition_import where id = $1 for update`,
    [id, PAST_UNDO_HOURS],
  );
  if (!row?.applied) throw new DomainError('input.not_found', 'id');
  if (row.undone) throw new DomainError('recognition.import_undone', 'id');
  if (row.late) throw new DomainError('recognition.import_too_late', 'id', { hours: PAST_UNDO_HOURS });
  const gone = await tx.sql(
    'recognition_import.undo',
    `update recognition set state = 'undone', story = '', ended_at = clock_timestamp(), hidden_by_id = null, hidden_reason = null
     where import_id = $1 and state <> 'undone' returning id`,
    [id],
  );
  await tx.sql('recognition_import.forget_rows', 'delete from recognition_import_row where import_id = $1', [id]);
  await tx.sql(
    'recognition_import.undone',
    'update recognition_import set undone_at = clock_timestamp() where id = $1',
    [id],
  );
  await audit(tx, viewer, 'recognition.undo_import', { type: 'recognition_import', id }, { count: gone.length });
  return gone.length;
}
