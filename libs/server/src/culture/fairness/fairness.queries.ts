import { COPIES, type Dealt, DUMPING, FAIRNESS_DAYS, FAVOURITE, RING, type Ring, ringsOf } from '@zasluga/domain';
import { inSteps, type Tx } from '@zasluga/kernel';

/** Thanks with points that are looked at, the newest first. */
export const EDGES_MAX = 50_000;
/** Texts of one giver, and givers, that are compared with one another. */
const TEXTS_OF_GIVER = 12;
const GIVERS_MAX = 300;

export const SINCE = `now() - make_interval(days => ${FAIRNESS_DAYS})`;
export const GIFTS = `r.state = 'published' and r.source = 'colleague' and r.publish_at >= ${SINCE} and r.giver_id is not null`;

// who could have got it instead: whoever else the giver's unit thanked in that week
const DEALT = `select r.giver_id as "from", rr.employee_id as "to", rr.points as weight,
    concat(r.giver_unit_id, ' ', date_trunc('week', r.publish_at at time zone k.time_zone)::date) as stratum
  from company k cross join recognition r join recognition_receiver rr on rr.recognition_id = r.id
  where ${GIFTS} and rr.points > 0 and r.publish_at >= now() - make_interval(days => ${RING.days})
  order by r.publish_at desc, r.id, rr.employee_id limit ${EDGES_MAX}`;
export const rings = async (tx: Tx): Promise<Ring[]> => inSteps(ringsOf(await tx.sql<Dealt>('fairness.dealt', DEALT)));

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
