import type { Tx } from '@zasluga/kernel';
import type { RecognitionRevision } from './revision.entity';

/** What it said before, oldest first; bounded by a quarter of an hour of edits. */
export const revisionsOf = (tx: Tx, recognitionId: string): Promise<RecognitionRevision[]> =>
  tx.sql(
    'recognition.revisions',
    `select number, story, depth, visibility, written_at as "writtenAt", value_id as "valueId", touchpoint_id as "touchpointId",
       behaviour_ids::text[] as "behaviourIds" from recognition_revision where recognition_id = $1 order by number limit 100`,
    [recognitionId],
  );
