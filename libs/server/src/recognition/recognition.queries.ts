import { has, type Viewer } from '@zasluga/domain';
import { cursor, type PageArgs, pageOf, statementName, type Tx } from '@zasluga/kernel';
import type { Change } from './publish';
import type { Recognition, RecognitionChange, RecognitionConnection } from './recognition.entity';
import type { FeedFilter } from './recognition.input';
import { inFeedOf, meantFor, openTo, receivedBy } from './recognition.visibility';

/** Milliseconds since it was published, by the database's clock: what depends on time is decided by one clock. */
export const AGE_MS = `(extract(epoch from clock_timestamp() - r.published_at) * 1000)::float8`;

/** A recognition as it is read: columns of the row `r`. */
// microseconds survive only as text
export const RECOGNITION_COLUMNS = `r.id, r.source, r.state, r.story, r.depth, r.visibility, r.internal_customer as "internalCustomer", r.giver_id as "giverId", r.by_id as "byId", r.value_id as "valueId",
  r.touchpoint_id as "touchpointId", r.created_at as "createdAt", r.publish_at as "publishAt", r.hidden_reason as "hiddenReason",
  coalesce((select json_agg(json_build_array(x.employee_id, x.points) order by x.employee_id) from recognition_receiver x
    where x.recognition_id = r.id), '[]') as receivers,
  array(select w.unit_id from recognition_unit w where w.recognition_id = r.id order by w.unit_id) as "unitIds",
  r.revision, r.edited_at as "editedAt", ${AGE_MS} as "ageMs", r.import_id is not null as imported,
  (select count(*)::int from recognition_add_on a where a.recognition_id = r.id and a.state in ('held', 'published')) as "addOnCount",
  r.blurred_at as "blurredAt", case when r.depth in ('beyond', 'sacrifice') then coalesce((select
    json_agg(json_build_array(w.employee_id, w.depth)) from recognition_witness w where w.recognition_id = r.id), '[]') end as witnesses,
  coalesce((select json_agg(b.behaviour_id order by b.position) from recognition_behaviour b where b.recognition_id = r.id), '[]')
    as "behaviourIds",
  coalesce((select json_agg(k) from (
    select x.kind, json_agg(x.employee_id order by x.created_at) as "employeeIds" from recognition_reaction x
    where x.recognition_id = r.id group by x.kind order by x.kind) k), '[]') as reactions,
  exists (select from depth_example d where d.recognition_id = r.id) as "depthExample",
  (select count(*)::int from recognition_comment c where c.recognition_id = r.id and c.removed_at is null) as "commentCount"`;

/** A unit and all below it, found once a statement. */
const below = (unitId: string) => `array(with recursive below as (
  select ${unitId}::uuid as id union select u.id from unit u join below b on u.parent_id = b.id) select id from below)`;

/** Each filter is a condition on its own parameter. A combination of filters is a statement of its own name. */
export const CONDITIONS: Record<keyof FeedFilter, (value: string) => string> = {
  valueId: (value) => `r.value_id = ${value}`,
  touchpointId: (value) => `r.touchpoint_id = ${value}`,
  source: (value) => `r.source = ${value}`,
  // the column itself, so that its partial index is found
  internalCustomer: (value) => `r.internal_customer and ${value}::boolean`,
  giverId: (value) => `r.giver_id = ${value}`,
  // thanks to a whole unit are also thanks to everybody in it; the card names the unit
  receiverId: (value) => `r.id in ${receivedBy(value)}`,
  personId: (value) => `r.id = any (array(select g.id from recognition g where g.giver_id = ${value}
    union all select x.recognition_id from recognition_receiver x where x.employee_id = ${value}))`,
  unitId: (value) => `(r.giver_unit_id = any (${below(value)}) or (select true from recognition_receiver x
    where x.recognition_id = r.id and x.unit_id = any (${below(value)}) limit 1) or (select true from recognition_unit w
    where w.recognition_id = r.id and w.unit_id = any (${below(value)}) limit 1))`,
};
export const FILTERS = Object.keys(CONDITIONS) as (keyof FeedFilter)[];

const texts = new Map<string, string>();
/** $1 viewer, $2 first, then the filters in use, then the place of the page. */
function feedText(name: string, used: readonly (keyof FeedFilter)[], paged: boolean): string {
  let text = texts.get(name);
  if (!text) {
    const conditions = used.map((filter, i) => `and ${CONDITIONS[filter](`$${i + 3}`)}`);
    if (paged) conditions.push(`and (r.publish_at, r.id) < ($${used.length + 3}, $${used.length + 4})`);
    text = `select ${RECOGNITION_COLUMNS}, r.publish_at::text as cursor from recognition r
      where r.state in ('held', 'published') and ${inFeedOf('$1')} ${conditions.join(' ')}
      order by r.publish_at desc, r.id desc limit $2 + 1`;
    texts.set(name, text);
  }
  return text;
}

/** Hot: one prepared statement. The row policy adds the company. */
export async function feedPage(
  tx: Tx,
  viewer: Viewer,
  filter: FeedFilter,
  { first, after }: PageArgs,
): Promise<RecognitionConnection> {
  const used = FILTERS.filter((name) => filter[name] != null && filter[name] !== false);
  const name = statementName(after ? 'recognition.feed_after' : 'recognition.feed', FILTERS, used);
  const place = after ? cursor.decode(after) : [];
  const values = [viewer.employeeId, first, ...used.map((filterName) => filter[filterName]), ...place];
  const rows = await tx.sql<Recognition & { cursor: string }>(name, feedText(name, used, !!after), values);
  return pageOf(rows, first);
}

const isCurator = (viewer: Viewer) => has(viewer, 'curator', 'admin');
const IN_FEED = `select ${RECOGNITION_COLUMNS} from recognition r where r.id = $1 and ${inFeedOf('$2')}`;
const OPEN = `select ${RECOGNITION_COLUMNS} from recognition r where r.id = $1 and ${openTo('$2', '$3')}`;

/** By its address; undefined where the viewer may not know that it exists. */
export async function openRecognition(tx: Tx, viewer: Viewer, id: string): Promise<Recognition | undefined> {
  const values = [id, viewer.employeeId, isCurator(viewer)];
  return (await tx.sql<Recognition>('recognition.open', OPEN, values))[0];
}

/** Undefined where it isn't in the viewer's feed: what arrives live. */
export async function feedRecognition(tx: Tx, viewer: Viewer, id: string): Promise<Recognition | undefined> {
  return (await tx.sql<Recognition>('recognition.in_feed', IN_FEED, [id, viewer.employeeId]))[0];
}

const CHANGE = `select ${RECOGNITION_COLUMNS}, ${openTo('$2', '$4')} as "isOpen" from recognition r
  where r.id = $1 and r.state <> 'held' and (${inFeedOf('$2')} or ${meantFor('$2', '$3')})`;

/** Undefined for whoever could not read it before either: nothing is told, not even that there is something. */
export async function changeFor(tx: Tx, viewer: Viewer, { id, was }: Change): Promise<RecognitionChange | undefined> {
  type Row = Recognition & { isOpen: boolean };
  const values = [id, viewer.employeeId, was, isCurator(viewer)];
  const [row] = await tx.sql<Row>('recognition.change', CHANGE, values);
  return row && { id, recognition: row.isOpen ? row : null };
}

/** For whoever just changed it: whatever its state. */
export async function ownRecognition(tx: Tx, id: string): Promise<Recognition> {
  const [row] = await tx.sql<Recognition>(
    'recognition.own',
    `select ${RECOGNITION_COLUMNS} from recognition r where r.id = $1`,
    [id],
  );
  if (!row) throw new Error(`no recognition ${id}`);
  return row;
}
