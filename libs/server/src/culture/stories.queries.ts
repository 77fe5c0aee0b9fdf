import type { Viewer } from '@zasluga/domain';
import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import { inFeedOf, type Recognition, RECOGNITION_COLUMNS, type RecognitionConnection } from '../recognition';
import type { CultureArgs, CultureStoriesFilter } from './culture.input';
import { scopeOf } from './scope';

const STORIES = `select ${RECOGNITION_COLUMNS}, r.publish_at::text as cursor from recognition r
  where r.state = 'published' and ${inFeedOf('$1')} and r.publish_at >= $3 and r.publish_at < $4
    and ($5::uuid[] is null
      or exists (select from recognition_receiver x where x.recognition_id = r.id and x.unit_id = any($5))
      or exists (select from recognition_unit w where w.recognition_id = r.id and w.unit_id = any($5)))
    and ($6::uuid is null or r.value_id = $6) and ($7::text is null or r.depth = $7) and ($8::text is null or r.source = $8)
    and ($9::timestamptz is null or (r.publish_at, r.id) < ($9, $10))
  order by r.publish_at desc, r.id desc limit $2 + 1`;

/** What was counted in a figure, as far as the viewer may read it. */
export async function cultureStories(
  tx: Tx,
  viewer: Viewer,
  args: CultureArgs,
  { valueId, depth, source, unitAlone }: CultureStoriesFilter,
  { first, after }: PageArgs,
): Promise<RecognitionConnection> {
  const { from, until, unitId, unitIds } = await scopeOf(tx, args);
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const rows = await tx.sql<Recognition & { cursor: string }>('culture.stories', STORIES, [
    viewer.employeeId,
    first,
    from,
    until,
    unitAlone && unitId ? [unitId] : unitIds,
    valueId ?? null,
    depth ?? null,
    source ?? null,
    at,
    id,
  ]);
  return pageOf(rows, first);
}
