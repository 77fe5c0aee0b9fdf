import type { Tx } from '@zasluga/kernel';
import { inFeedOf, type Recognition, RECOGNITION_COLUMNS } from '../../recognition';
import type { Window } from './entries.queries';

const STORIES_MAX = 10;

/**
 * Entries that stand in the feed already, newest first: their author agreed to be named and was thanked before everybody. Month and unit are those of
 * the thanks, not of the entry: so nothing is told that the feed doesn't tell, and nobody can take a named author out of a month's figures. What
 * was refused or not dared is never among them, nor is the author's own thanks to whoever helped.
 */
export const storiesOpened = (
  tx: Tx,
  viewerId: string,
  { from, until }: Pick<Window, 'from' | 'until'>,
  unitIds: string[] | null,
): Promise<Recognition[]> =>
  tx.sql(
    'culture.decision_stories',
    `select ${RECOGNITION_COLUMNS} from recognition r
     where r.state = 'published' and r.visibility = 'everyone' and r.blurred_at is null and ${inFeedOf('$1::uuid')}
       and r.publish_at >= $2 and r.publish_at < $3
       and exists (select from decision_link l join decision d on d.id = l.decision_id and d.named and d.kind = 'done'
         join recognition_receiver x on x.recognition_id = r.id and x.employee_id = d.author_id
         where l.kind = 'recognition' and l.subject_id = r.id and ($4::uuid[] is null or x.unit_id = any($4)))
     order by r.publish_at desc, r.id desc limit ${STORIES_MAX}`,
    [viewerId, from, until, unitIds],
  );
