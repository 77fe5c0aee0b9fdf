import type { BalanceCell, Viewer } from '@zasluga/domain';
import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import { inFeedOf, type Recognition, RECOGNITION_COLUMNS, type RecognitionConnection } from '../../recognition';
import type { BalanceArgs } from './balance.input';
import { answersOf } from './balance.queries';
import { balanceView, hiddenFor, staffByPlace } from './balance.view';

// walks the answers from the newest and stops at a page full
const STORIES = `select ${RECOGNITION_COLUMNS}, p.created_at::text as cursor
  from praise p join recognition r on r.id = p.recognition_id
  where p.state = 'published' and p.asked_to_write is not true and ${inFeedOf('$1')} and r.state = 'published'
    and p.created_at >= $3 and p.created_at < $4 and ($5::uuid is null or p.place_id = $5) and ($6::uuid is null or p.touchpoint_id = $6)
    and (p.expected >= 0) = $7 and (p.demanded = 0) = $8
    and ($9::timestamptz is null or (p.created_at, r.id) < ($9, $10::uuid))
  order by p.created_at desc, r.id desc limit $2 + 1`;

/**
 * What became published stories of those counted in one field of the balance, as far as the viewer may read them; newest first. Nothing of
 * a group whose figures are hidden.
 */
export async function customerBalanceStories(
  tx: Tx,
  viewer: Viewer,
  args: BalanceArgs,
  cell: BalanceCell,
  { first, after }: PageArgs,
): Promise<RecognitionConnection> {
  const view = await balanceView(tx, viewer, args);
  const { scope, isWhole, placeId, touchpointId } = view;
  if (!isWhole && !placeId) return pageOf([], first);
  const isHidden = hiddenFor(
    await answersOf(tx, scope),
    ({ cells }) => cells.reduce((sum, n) => sum + n, 0),
    await staffByPlace(tx),
    scope,
  );
  if (isHidden(view)) return pageOf([], first);
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const rows = await tx.sql<Recognition & { cursor: string }>('culture.balance_stories', STORIES, [
    viewer.employeeId,
    first,
    scope.from,
    scope.until,
    placeId,
    touchpointId,
    cell.startsWith('met'),
    cell.endsWith('nothing'),
    at,
    id,
  ]);
  return pageOf(rows, first);
}
