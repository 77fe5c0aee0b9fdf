import type { Viewer } from '@zasluga/domain';
import { searchText } from '@zasluga/domain';
import { type Connected, cursor, loader, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { Recognition } from '../recognition.entity';
import { RECOGNITION_COLUMNS } from '../recognition.queries';
import { meantFor } from '../recognition.visibility';
import {
  type ReadAloudArgs,
  type TeamArgs,
  type TeamMember,
  type TeamPeopleArgs,
  TeamScope,
  type TeamSummary,
} from './team.object';

/** Nearest first; whoever leads more sees these. */
const TEAM_MAX = 2000;

/** `team(id)`: active people under $1, all of them when $2. */
const TEAM = `below(id, level) as (
    select e.id, 1 from employee e where e.manager_id = $1
    union select e.id, b.level + 1 from employee e join below b on e.manager_id = b.id where $2 and b.level < 30),
  team as (select e.id, e.first_name, e.last_name, e.search_text from (select id, min(level) as level from below group by id) b
    join employee e on e.id = b.id and e.status = 'active' and e.id <> $1 order by b.level, e.id limit ${TEAM_MAX})`;

/** Thanks to the person `p`: how many since $3, the latest, and the latest whose words the viewer may read. */
const THANKED = `select count(*) filter (where r.publish_at >= $3)::int as thanks, max(r.publish_at) as at,
    (array_agg(r.id order by r.publish_at desc, r.id desc) filter (where r.publish_at >= $3 and r.blurred_at is null
      and r.visibility <> 'private' and ${meantFor('$1')}))[1] as newest
  from recognition_receiver x join recognition r on r.id = x.recognition_id where x.employee_id = p.id and r.state = 'published'`;

const since = (days: number) => new Date(Date.now() - days * 86_400_000);
const scopeValues = ({ employeeId }: Viewer, { scope, days }: TeamArgs) => [
  employeeId,
  scope === TeamScope.ALL,
  since(days),
];

export async function teamSummary(tx: Tx, viewer: Viewer, args: TeamArgs): Promise<TeamSummary> {
  const [row] = await tx.sql<TeamSummary>(
    'team.summary',
    `with recursive ${TEAM}
     select count(*)::int as people, count(*) >= ${TEAM_MAX} as "isCut",
       count(*) filter (where exists (select from recognition_receiver x join recognition r on r.id = x.recognition_id
         where x.employee_id = p.id and r.state = 'published' and r.publish_at >= $3))::int as thanked,
       exists (select from employee e join employee d on d.manager_id = e.id and d.status = 'active' where e.manager_id = $1) as "isDeep"
     from team p`,
    scopeValues(viewer, args),
  );
  return row!;
}

type Row = TeamMember & { cursor: string };

/** Who was thanked, the latest first; or who was not, by name: a list to look at, never a ranking. */
export async function teamPeople(
  tx: Tx,
  viewer: Viewer,
  args: TeamPeopleArgs,
  page: PageArgs,
): Promise<Connected<TeamMember>> {
  const values = [...scopeValues(viewer, args), searchText(args.search ?? ''), page.first];
  const found = `select p.*, t.* from team p cross join lateral (${THANKED}) t where strpos(p.search_text, $4) > 0`;
  const columns = `id, thanks, at as "lastAt", newest as "newestId", coalesce(at, 'epoch')::text as cursor`;
  const after = page.after ? cursor.decode(page.after) : [];
  const rows = args.thanked
    ? await tx.sql<Row>(
        after.length ? 'team.thanked_after' : 'team.thanked',
        `with recursive ${TEAM} select ${columns} from (${found}) f where thanks > 0 ${after.length ? 'and (at, id) < ($6::timestamptz, $7::uuid)' : ''}
         order by at desc, id desc limit $5 + 1`,
        [...values, ...after],
      )
    : await tx.sql<Row>(
        after.length ? 'team.not_lately_after' : 'team.not_lately',
        `with recursive ${TEAM} select ${columns} from (${found}) f where thanks = 0
         ${after.length ? 'and (last_name, first_name, id) > (select e.last_name, e.first_name, e.id from employee e where e.id = $6)' : ''}
         order by last_name, first_name, id limit $5 + 1`,
        [...values, ...after.slice(1)],
      );
  return pageOf(rows, page.first);
}

/** By ids that were found for this viewer. */
export const teamStory = loader<Recognition>((tx, ids) =>
  tx.sql('team.stories', `select ${RECOGNITION_COLUMNS} from recognition r where r.id = any($1)`, [ids]),
);

const CARDS = `select ${RECOGNITION_COLUMNS}, r.publish_at::text as cursor from recognition r
  where r.id = any (array(select x.recognition_id from team p join recognition_receiver x on x.employee_id = p.id))
    and r.state = 'published' and r.publish_at >= $3 and r.story <> '' and r.blurred_at is null
    and r.visibility <> 'private' and ${meantFor('$1')} and r.giver_id is distinct from $1`;

/** Words about the viewer's people: those to read aloud, customers' first; or those that the viewer has read. Newest first. */
export async function wordsToRead(
  tx: Tx,
  viewer: Viewer,
  args: ReadAloudArgs,
  { first, after }: PageArgs,
): Promise<Connected<Recognition>> {
  const place = after ? cursor.decode(after) : [];
  const rows = await tx.sql<Recognition & { cursor: string }>(
    `team.words${args.done ? '_done' : ''}${after ? '_after' : ''}`,
    `with recursive ${TEAM} ${CARDS} and ${args.done ? '' : 'not'} exists (
       select from recognition_read_aloud d where d.recognition_id = r.id and d.employee_id = $1)
     ${
       after
         ? `and (r.source = 'customer', r.publish_at, r.id) < (
       (select n.source = 'customer' from recognition n where n.id = $6), $5::timestamptz, $6::uuid)`
         : ''
     }
     order by (r.source = 'customer') desc, r.publish_at desc, r.id desc limit $4 + 1`,
    [...scopeValues(viewer, args), first, ...place],
  );
  return pageOf(rows, first);
}

/** One of those words, whoever may read it aloud; undefined for anything else. */
export async function wordsAbout(tx: Tx, viewer: Viewer, id: string): Promise<Recognition | undefined> {
  const [row] = await tx.sql<Recognition>('team.words_one', `with recursive ${TEAM} ${CARDS} and r.id = $4`, [
    viewer.employeeId,
    true,
    new Date(0),
    id,
  ]);
  return row;
}
