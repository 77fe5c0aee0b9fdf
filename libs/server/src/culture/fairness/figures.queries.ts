import {
  DUMPING,
  dumpingRatio,
  FAIRNESS_DAYS,
  gini,
  giniByChance,
  type Given,
  type InflationMonth,
  receivedPerDay,
  reciprocity,
  returnedSoon,
  type Seen,
  topShare,
  unseenShare,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { EDGES_MAX, GIFTS, SINCE } from './fairness.queries';
import { pointsMonths } from './points-months.queries';
import { mutualThanks, thanksCounted } from './returns.queries';

/** Below so many people a concentration is noise (metric M15). */
const PEOPLE_MIN = 20;

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
  returnedSoon: number | null;
  returnedSoonByChance: number | null;
  dumping: number | null;
  /** The latest whole month of those with thanks enough. */
  points: InflationMonth | null;
}

// Somebody who is here now was away from each day on which they stopped being active until the one on which they were again: the sum of the
// latter less that of the former. What nobody noted counts as here.
const AWAY = `select subject_id as id, sum(case when details->>'after' = 'active' then 1 else -1 end
    * extract(epoch from at - (${SINCE})) / 86400)::float8 as days
  from audit_log where deed = 'employee.set_status' and at >= ${SINCE}
    and (details->>'before' = 'active') <> (details->>'after' = 'active') group by 1`;
const RECEIVED = `select * from (
    select coalesce(got.received, 0) as received, ${FAIRNESS_DAYS} - greatest(0, coalesce(away.days, 0))::float8 as days from employee e
    left join (
      select rr.employee_id, count(*)::int as received from recognition r join recognition_receiver rr on rr.recognition_id = r.id
      where r.state = 'published' and r.source in ('colleague', 'customer') and r.publish_at >= ${SINCE} group by 1) got on got.employee_id = e.id
    left join (${AWAY}) away on away.id = e.id
    where e.status = 'active' and not e.placeholder and (e.hired_on is null or e.hired_on <= current_date - ${FAIRNESS_DAYS})) here
  where days >= 1`;
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

const giftsOf = (tx: Tx): Promise<Given[]> => tx.sql('fairness.edges', EDGES);

/** How evenly thanks and points fall, beside what chance alone would make of it. No names. */
export async function fairnessFigures(tx: Tx): Promise<FairnessFigures> {
  const seen = await tx.sql<Seen>('fairness.received', RECEIVED);
  const received = seen.map((person) => person.received);
  const people = seen.length;
  const mean = people ? received.reduce((sum, one) => sum + one, 0) / people : 0;
  const tooFew = people < PEOPLE_MIN;
  const known = !tooFew && mean > 0;
  const unseen = known ? unseenShare(seen, receivedPerDay(seen)) : null;
  return {
    days: FAIRNESS_DAYS,
    people,
    tooFew,
    gini: known ? gini(received) : null,
    giniByChance: known ? giniByChance(mean) : null,
    topShare: known ? topShare(received) : null,
    unseen: unseen?.share ?? null,
    unseenByChance: unseen?.byChance ?? null,
    ...(tooFew ? OF_FEW : await pointsFigures(tx, people)),
  };
}

type PointsFigures = Pick<
  FairnessFigures,
  'returned' | 'returnedByChance' | 'returnedSoon' | 'returnedSoonByChance' | 'dumping' | 'points'
>;
const OF_FEW: PointsFigures = {
  returned: null,
  returnedByChance: null,
  returnedSoon: null,
  returnedSoonByChance: null,
  dumping: null,
  points: null,
};

/** What becomes of points: which come back, how soon, on which days, and how many a thank-you is worth. */
async function pointsFigures(tx: Tx, people: number): Promise<PointsFigures> {
  const back = reciprocity(await giftsOf(tx), people);
  const soon = returnedSoon(await mutualThanks(tx), FAIRNESS_DAYS, await thanksCounted(tx));
  const [dumped] = await tx.sql<{ last: number; all: number }>('fairness.dumped', DUMPED);
  return {
    returned: back?.share ?? null,
    returnedByChance: back?.byChance ?? null,
    returnedSoon: soon?.share ?? null,
    returnedSoonByChance: soon?.byChance ?? null,
    dumping: dumpingRatio(dumped!, { last: DUMPING.days, all: MONTH_DAYS }),
    points: (await pointsMonths(tx)).at(-1) ?? null,
  };
}
