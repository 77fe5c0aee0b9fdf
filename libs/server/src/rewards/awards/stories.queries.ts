import { STORIES_MAX } from '@zasluga/domain';
import { loader, type Tx } from '@zasluga/kernel';
import { inFeedOf, type Recognition, RECOGNITION_COLUMNS } from '../../recognition';
import type { DatedRound } from './round.entity';

/** Whose stories: people by name, and units that were thanked as a whole. */
export interface Whose {
  readonly personIds: readonly string[];
  readonly unitIds: readonly string[];
}

/**
 * What can be brought: thanks of the round's time to those people, as far as the nominator ($1) may read it. What the company itself gave
 * is left out: an award is no reason for the next one.
 */
const BRINGABLE = `r.state = 'published' and r.blurred_at is null and r.source <> 'company'
  and r.publish_at >= $2 and r.publish_at < $3 and ${inFeedOf('$1')}
  and r.id in (select x.recognition_id from recognition_receiver x where x.employee_id = any ($4::uuid[])
    union all select w.recognition_id from recognition_unit w where w.unit_id = any ($5::uuid[]))
  and (r.giver_id is null or not r.giver_id = any ($4::uuid[]) or cardinality($4::uuid[]) > 1)`;
const OFFERED_MAX = 60;

type Term = Pick<DatedRound, 'storiesFrom' | 'nominationsUntil'>;
const parameters = (viewerId: string, term: Term, whose: Whose) => [
  viewerId,
  term.storiesFrom,
  term.nominationsUntil,
  whose.personIds,
  whose.unitIds,
];

/** The newest first, at most 60. */
export const storiesToBring = (tx: Tx, viewerId: string, term: Term, whose: Whose): Promise<Recognition[]> =>
  tx.sql(
    'award_story.bringable',
    `select ${RECOGNITION_COLUMNS} from recognition r where ${BRINGABLE} order by r.publish_at desc, r.id desc limit ${OFFERED_MAX}`,
    parameters(viewerId, term, whose),
  );

/** Those of the ids that can be brought, in the order given. */
export async function bringable(
  tx: Tx,
  viewerId: string,
  term: Term,
  { whose, ids }: { whose: Whose; ids: readonly string[] },
): Promise<string[]> {
  const wanted = [...new Set(ids)].slice(0, STORIES_MAX);
  if (!wanted.length) return [];
  const rows = await tx.sql<{ id: string }>(
    'award_story.check',
    `select r.id from recognition r where r.id = any ($6::uuid[]) and ${BRINGABLE}`,
    [...parameters(viewerId, term, whose), wanted],
  );
  return wanted.filter((id) => rows.some((row) => row.id === id));
}

/** A person: what they and the units above them were thanked for. A unit: what the whole of it and its people were. */
export async function whoseOf(
  tx: Tx,
  {
    employeeId,
    teamUnitId,
    memberIds,
  }: { employeeId: string | null; teamUnitId: string | null; memberIds: readonly string[] },
): Promise<Whose> {
  if (!employeeId) return { personIds: memberIds, unitIds: teamUnitId ? [teamUnitId] : [] };
  const rows = await tx.sql<{ id: string }>(
    'award_story.units_above',
    `with recursive above as (select u.id, u.parent_id from unit u join employee e on e.unit_id = u.id where e.id = $1
       union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id) select id from above`,
    [employeeId],
  );
  return { personIds: [employeeId], unitIds: rows.map(({ id }) => id) };
}

interface Brought {
  /** of the nomination */
  readonly id: string;
  readonly stories: Recognition[];
}
/** What was brought and still stands, whoever asks: only for those who choose, and for the nominator. */
export const storiesByNomination = loader<Brought>(async (tx, ids) => {
  const rows = await tx.sql<Recognition & { nominationId: string }>(
    'award_story.of_nominations',
    `select s.nomination_id as "nominationId", ${RECOGNITION_COLUMNS} from award_nomination_story s join recognition r on r.id = s.recognition_id
     where s.nomination_id = any($1) and r.state = 'published' and r.blurred_at is null order by s.nomination_id, s.position`,
    [ids],
  );
  return ids.map((id) => ({ id, stories: rows.filter(({ nominationId }) => nominationId === id) }));
});

/** Of the nominations, what everybody may read: for the wall and the page of the result. Each once, at most 24. */
export const publicStories = (tx: Tx, nominationIds: readonly string[]): Promise<Recognition[]> =>
  tx.sql(
    'award_story.public',
    `select ${RECOGNITION_COLUMNS} from recognition r
     join (select s.recognition_id, min(s.position) as position from award_nomination_story s where s.nomination_id = any ($1::uuid[])
       group by s.recognition_id) b on b.recognition_id = r.id
     where r.state = 'published' and r.blurred_at is null and r.visibility = 'everyone' and r.story <> ''
     order by b.position, r.publish_at, r.id limit 24`,
    [nominationIds],
  );
