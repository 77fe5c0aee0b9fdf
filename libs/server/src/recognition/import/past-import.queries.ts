import { PAST_UNDO_HOURS } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { PastRecognitionImport } from './past-import.types';

export const pastRecognitionImports = (tx: Tx): Promise<PastRecognitionImport[]> =>
  tx.sql(
    'recognition_import.past',
    `select id, file_name as "fileName", applied_at as "appliedAt", (counts->>'imported')::int as imported,
       (counts->>'refused')::int as refused, undone_at as "undoneAt",
       undone_at is null and applied_at > clock_timestamp() - $1 * interval '1 hour' as "canUndo"
     from recognition_import where applied_at is not null order by applied_at desc limit 20`,
    [PAST_UNDO_HOURS],
  );
