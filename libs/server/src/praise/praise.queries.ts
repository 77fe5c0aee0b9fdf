import { DomainError } from '@zasluga/domain';
import { type Connected, cursor, isUuid, pageOf, type PageArgs, type Tx } from '@zasluga/kernel';
import { type Praise, type PraiseCounts, PraiseFilter, type PraiseSignalName } from './praise.entity';

/** Nobody counts further. */
const SIMILAR_COUNTED_MAX = 10_000;
/** Waiting in the same part of the queue as p. */
const TOGETHER = `e.state = 'received' and e.kind = p.kind and e.suspicious = p.suspicious`;

/** Of a praise p. */
export const COLUMNS = `p.id, p.kind, p.state, p.channel, p.said_on::text as "saidOn", p.entered_by_id as "enteredById", p.who, p.employee_id as "employeeId", p.named, p.words,
  p.locale, p.signals, p.seen, p.masked, p.proved_at is not null as proved, p.expected, p.demanded, p.recommend, p.come_again as "comeAgain", p.compared, p.asked_to_write as "askedToWrite",
  case when p.state = 'received' then (select count(*)::int from (select from praise e where e.group_id = coalesce(p.group_id, p.id)
    and e.id <> p.id and ${TOGETHER} limit ${SIMILAR_COUNTED_MAX}) alike) else 0 end as similar,
  p.revision, p.point_id as "pointId", p.created_at as "createdAt", p.created_at::text as cursor, p.decided_at as "decidedAt",
  p.decided_by as "decidedBy", p.read_at as "readAt", p.recognition_id as "recognitionId", p.hide_reason as "hideReason", p.erased_at as "erasedAt",
  coalesce((select json_agg(json_build_object('id', b.id, 'textRu', b.text_ru, 'textEn', b.text_en) order by b.position, b.id)
    from praise_behaviour pb join behaviour b on b.id = pb.behaviour_id where pb.praise_id = p.id), '[]') as phrases`;

/** More than these are no team that served one customer: a curator names the people. */
export const TEAM_MAX = 30;

const FILTER: Record<PraiseFilter, string> = {
  [PraiseFilter.WAITING]: `p.state = 'received' and p.kind = 'praise' and not p.suspicious`,
  [PraiseFilter.SUSPICIOUS]: `p.state = 'received' and p.kind = 'praise' and p.suspicious`,
  [PraiseFilter.PROBLEMS]: `p.state = 'received' and p.kind = 'problem'`,
  [PraiseFilter.PUBLISHED]: `p.state = 'published'`,
  [PraiseFilter.HIDDEN]: `p.state in ('hidden', 'taken')`,
};

export interface PraiseChoice {
  readonly filter: PraiseFilter;
  readonly placeId?: string | null | undefined;
  readonly signal?: PraiseSignalName | null | undefined;
}

const CHOSEN = (row: string) =>
  `($1::uuid is null or ${row}.place_id = $1) and ($2::text is null or $2 = any(${row}.signals))`;
/** Of what is alike, the oldest that waits here stands for the others. */
const STANDS_FOR_OTHERS = `(p.group_id is null or not exists (select from praise e
    where e.group_id = p.group_id and ${TOGETHER} and (e.created_at, e.id) < (p.created_at, p.id) and ${CHOSEN('e')})
  and not exists (select from praise e where e.id = p.group_id and ${TOGETHER} and ${CHOSEN('e')}))`;

/** What waits comes oldest first, so that nobody waits longest, similar ones as one; what is decided, newest first, each by itself. */
export async function praiseQueue(
  tx: Tx,
  { filter, placeId, signal }: PraiseChoice,
  { first, after }: PageArgs,
): Promise<Connected<Praise>> {
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const decided = filter === PraiseFilter.PUBLISHED || filter === PraiseFilter.HIDDEN;
  const [sign, order] = decided ? ['<', 'desc'] : ['>', 'asc'];
  const rows = await tx.sql<Praise>(
    `praise.queue_${filter}`,
    `select ${COLUMNS} from praise p where ${FILTER[filter]} and ${CHOSEN('p')} ${decided ? '' : `and ${STANDS_FOR_OTHERS}`}
       and ($3::timestamptz is null or (p.created_at, p.id) ${sign} ($3::timestamptz, $4::uuid))
     order by p.created_at ${order}, p.id ${order} limit $5`,
    [placeId ?? null, signal ?? null, at, id, first + 1],
  );
  return pageOf(rows, first);
}

/** Those that wait in the same part of the queue and are alike; oldest first. */
export const similarPraise = (tx: Tx, id: string, first: number): Promise<Praise[]> =>
  tx.sql(
    'praise.similar',
    `select ${COLUMNS} from praise p join praise e on e.id = $1
     where p.group_id = coalesce(e.group_id, e.id) and p.id <> e.id and ${TOGETHER} and p.state = 'received'
     order by p.created_at, p.id limit $2`,
    [id, first],
  );

/** Days of which the time to decision is told, and decisions at most: the newest. */
const DECIDED_DAYS = 30;
const DECIDED_MAX = 1000;

export const praiseCounts = async (tx: Tx): Promise<PraiseCounts> =>
  (
    await tx.sql<PraiseCounts>(
      'praise.counts',
      `select count(*) filter (where kind = 'praise' and not suspicious)::int as waiting,
         count(*) filter (where kind = 'praise' and suspicious)::int as suspicious,
         count(*) filter (where kind = 'problem')::int as problems, min(created_at) as "oldestAt",
         (select round(percentile_cont(0.5) within group (order by extract(epoch from waited) / 60))::int
          from (select d.decided_at - d.created_at as waited from praise d
            where d.decided_at > statement_timestamp() - $1 * interval '1 day' order by d.decided_at desc limit $2) decided) as "medianMinutes"
       from praise where state = 'received'`,
      [DECIDED_DAYS, DECIDED_MAX],
    )
  )[0]!;

/** Throws input.not_found. */
export async function onePraise(tx: Tx, id: string): Promise<Praise> {
  if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
  const [praise] = await tx.sql<Praise>('praise.by_id', `select ${COLUMNS} from praise p where p.id = $1`, [id]);
  if (!praise) throw new DomainError('input.not_found', 'id');
  return praise;
}

/** The same, held until the transaction ends, so that two curators don't decide at once. */
export async function praiseForDecision(tx: Tx, id: string): Promise<Praise> {
  await onePraise(tx, id);
  await tx.sql('praise.lock', 'select from praise where id = $1 for update', [id]);
  return onePraise(tx, id);
}

/** Published praise of the person, or of a team that the person belongs to, that has not been read yet; oldest first. */
export const unreadPraise = (tx: Tx, employeeId: string): Promise<Praise[]> =>
  tx.sql(
    'praise.unread',
    `select ${COLUMNS} from praise p join recognition_receiver r on r.recognition_id = p.recognition_id
     where r.employee_id = $1 and p.state = 'published' and p.read_at is null
       and exists (select from recognition g where g.id = p.recognition_id and g.state = 'published')
     order by p.created_at, p.id limit 20`,
    [employeeId],
  );

/** Where a praise was given: a fact of the moment, whatever became of its point since. */
export const whereGiven = async (tx: Tx, praiseId: string) =>
  (
    await tx.sql<{ placeId: string | null; touchpointId: string | null; unitId: string | null }>(
      'praise.where_given',
      `select place_id as "placeId", touchpoint_id as "touchpointId", unit_id as "unitId" from praise where id = $1`,
      [praiseId],
    )
  )[0]!;

/** Who is meant by "the whole team": the active people of the place where it was given, or of the unit. */
export const teamOf = async (tx: Tx, praiseId: string): Promise<string[]> =>
  (
    await tx.sql<{ id: string }>(
      'praise.team',
      `select e.id from praise p join employee e on e.status = 'active'
         and case when p.place_id is not null then e.place_id = p.place_id else e.unit_id = p.unit_id end
       where p.id = $1 order by e.id limit $2`,
      [praiseId, TEAM_MAX + 1],
    )
  ).map(({ id }) => id);
