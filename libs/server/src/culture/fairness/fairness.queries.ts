import {
  COPIES,
  DUMPING,
  dumpingRatio,
  FAIRNESS_DAYS,
  FAVOURITE,
  gini,
  giniByChance,
  type Given,
  reciprocity,
  topShare,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** Below so many people a concentration is noise (metric M15). */
const PEOPLE_MIN = 20;
/** Thanks with points that are looked at, the newest first. */
const EDGES_MAX = 50_000;
/** Texts of one giver, and givers, that are compared with one another. */
const TEXTS_OF_GIVER = 20;
const GIVERS_MAX = 500;

const SINCE = `now() - make_interval(days => ${FAIRNESS_DAYS})`;
const GIFTS = `r.state = 'published' and r.source = 'colleague' and r.publish_at >= ${SINCE} and r.giver_id is not null`;

export interface FairnessFigures {
  days: number;
  people: number;
  /** Too few people for a figure. */
  tooFew: boolean;
  gini: number | null;
  giniByChance: number | null;
  topShare: number | null;
  unseen: number | null;
  unseenByChance: number | null;
  returned: number | null;
  returnedByChance: number | null;
  dumping: number | null;
}

const RECEIVED = `select coalesce(got.received, 0) as received from employee e left join (
    select rr.employee_id, count(*)::int as received from recognition r join recognition_receiver rr on rr.recognition_id = r.id
    where r.state = 'published' and r.source in ('colleague', 'customer') and r.publish_at >= ${SINCE} group by 1) got on got.employee_id = e.id
  where e.status = 'active' and not e.placeholder and (e.hired_on is null or e.hired_on <= current_date - ${FAIRNESS_DAYS})`;
const EDGES = `select r.giver_id as "from", rr.employee_id as "to", rr.points as weight
  from recognition r join recognition_receiver rr on rr.recognition_id = r.id
  where ${GIFTS} and rr.points > 0 order by r.publish_at desc limit ${EDGES_MAX}`;
// of whole months only: in one that still lasts nobody knows which days will be its last
const DUMPED = `select coalesce(sum(points) filter (where last), 0)::int as last, coalesce(sum(points), 0)::int as "all" from (
    select rr.points, (r.publish_at at time zone k.time_zone)::date
        >= (date_trunc('month', r.publish_at at time zone k.time_zone) + interval '1 month')::date - ${DUMPING.days} as last
    from company k cross join recognition r join recognition_receiver rr on rr.recognition_id = r.id
    where ${GIFTS} and rr.points > 0 and r.publish_at < date_trunc('month', now() at time zone k.time_zone) at time zone k.time_zone) g`;
/** Days of an average month. */
const MONTH_DAYS = 30.4;

export const giftsOf = (tx: Tx): Promise<Given[]> => tx.sql('fairness.edges', EDGES);

/** How evenly thanks and points fall, beside what chance alone would make of it. No names. */
export async function fairnessFigures(tx: Tx): Promise<FairnessFigures> {
  const received = (await tx.sql<{ received: number }>('fairness.received', RECEIVED)).map((row) => row.received);
  const people = received.length;
  const mean = people ? received.reduce((sum, one) => sum + one, 0) / people : 0;
  const tooFew = people < PEOPLE_MIN;
  const back = tooFew ? null : reciprocity(await giftsOf(tx), people);
  const [dumped] = await tx.sql<{ last: number; all: number }>('fairness.dumped', DUMPED);
  const known = !tooFew && mean > 0;
  return {
    days: FAIRNESS_DAYS,
    people,
    tooFew,
    gini: known ? gini(received) : null,
    giniByChance: known ? giniByChance(mean) : null,
    topShare: known ? topShare(received) : null,
    unseen: known ? received.filter((one) => one === 0).length / people : null,
    unseenByChance: known ? Math.exp(-mean) : null,
    returned: back?.share ?? null,
    returnedByChance: back?.byChance ?? null,
    dumping: tooFew ? null : dumpingRatio(dumped!, { last: DUMPING.days, all: MONTH_DAYS }),
  };
}

export interface FavouriteRow {
  giverId: string;
  receiverId: string;
  share: number;
  gifts: number;
}
const FAVOURITES = `select "giverId", "receiverId", share::float8, gifts::int from (
    select r.giver_id as "giverId", rr.employee_id as "receiverId", count(*) as gifts,
      sum(rr.points) / sum(sum(rr.points)) over (partition by r.giver_id) as share,
      count(*) over (partition by r.giver_id) as others
    from recognition r join recognition_receiver rr on rr.recognition_id = r.id
    where ${GIFTS} and rr.points > 0 group by 1, 2) f
  where share >= ${FAVOURITE.share} and gifts >= ${FAVOURITE.gifts} and others > 1 order by gifts desc, "giverId" limit 50`;
export const favourites = (tx: Tx): Promise<FavouriteRow[]> => tx.sql('fairness.favourites', FAVOURITES);

export interface DumpingRow {
  giverId: string;
  month: string;
  share: number;
  gifts: number;
}
const DUMPERS = `select "giverId", month, (last::float8 / points) as share, gifts::int from (
    select r.giver_id as "giverId", to_char(r.publish_at at time zone k.time_zone, 'YYYY-MM') as month, sum(rr.points) as points,
      count(distinct r.id) as gifts, coalesce(sum(rr.points) filter (where (r.publish_at at time zone k.time_zone)::date
        >= (date_trunc('month', r.publish_at at time zone k.time_zone) + interval '1 month')::date - ${DUMPING.days}), 0) as last
    from company k cross join recognition r join recognition_receiver rr on rr.recognition_id = r.id
    where ${GIFTS} and rr.points > 0 group by 1, 2) g
  where gifts >= ${DUMPING.gifts} and last >= ${DUMPING.share} * points order by month desc, gifts desc, "giverId" limit 50`;
export const dumpers = (tx: Tx): Promise<DumpingRow[]> => tx.sql('fairness.dumpers', DUMPERS);

export interface CopiesRow {
  giverId: string;
  texts: number;
  alike: number;
}
const COPIED = `with busy as (
    select r.giver_id from recognition r where ${GIFTS} and length(r.story) >= 20
    group by 1 having count(*) >= ${COPIES.texts} order by count(*) desc, 1 limit ${GIVERS_MAX}),
  texts as (select t.* from busy b cross join lateral (
    select r.giver_id, r.id, r.story from recognition r where r.giver_id = b.giver_id and ${GIFTS} and length(r.story) >= 20
    order by r.publish_at desc limit ${TEXTS_OF_GIVER}) t)
  select a.giver_id as "giverId", count(*)::int as texts, count(*) filter (where exists (
    select from texts b where b.giver_id = a.giver_id and b.id <> a.id and similarity(a.story, b.story) > ${COPIES.alike}))::int as alike
  from texts a group by 1`;
export const copied = async (tx: Tx): Promise<CopiesRow[]> =>
  (await tx.sql<CopiesRow>('fairness.copies', COPIED))
    .filter(({ texts, alike }) => alike > 1 && alike / texts > COPIES.share)
    .sort((a, b) => b.alike - a.alike || (a.giverId < b.giverId ? -1 : 1))
    .slice(0, 50);

/** Recognitions that a signal is made of, the newest first: to be read before anything is said. */
export const evidenceBetween = async (tx: Tx, giverIds: readonly string[], receiverIds: readonly string[] | null) =>
  (
    await tx.sql<{ id: string }>(
      'fairness.evidence',
      `select r.id from recognition r where ${GIFTS} and r.giver_id = any($1) and exists (select from recognition_receiver rr
         where rr.recognition_id = r.id and rr.points > 0 and ($2::uuid[] is null or rr.employee_id = any($2)))
       order by r.publish_at desc limit 6`,
      [giverIds, receiverIds],
    )
  ).map(({ id }) => id);
