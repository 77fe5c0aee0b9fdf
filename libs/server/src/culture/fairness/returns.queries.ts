import { FAIRNESS_DAYS, type GivenOn, RETURNED } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { EDGES_MAX, GIFTS } from './fairness.queries';

// only between two who have both thanked each other can anything be returned
const MUTUAL = `with gift as materialized (
    select r.giver_id as giver, rr.employee_id as receiver, r.publish_at
    from recognition r join recognition_receiver rr on rr.recognition_id = r.id where ${GIFTS} and rr.points > 0)
  select g.giver as "from", g.receiver as "to",
    greatest(0, ${FAIRNESS_DAYS} - extract(epoch from now() - g.publish_at) / 86400)::float8 as day,
    greatest(0, ${FAIRNESS_DAYS} - (current_date - greatest(a.hired_on, b.hired_on)))::float8 as since
  from gift g join employee a on a.id = g.giver join employee b on b.id = g.receiver
  where (g.receiver, g.giver) in (select giver, receiver from gift)
  order by g.publish_at desc, g.giver, g.receiver limit ${EDGES_MAX}`;
const COUNTED = `select count(*)::int as counted from recognition r join recognition_receiver rr on rr.recognition_id = r.id
  where ${GIFTS} and rr.points > 0 and r.publish_at <= now() - make_interval(days => ${RETURNED.days})`;

export const mutualThanks = (tx: Tx): Promise<GivenOn[]> => tx.sql('fairness.mutual', MUTUAL);

/** Thanks with points that a week has passed since. */
export const thanksCounted = async (tx: Tx): Promise<number> =>
  (await tx.sql<{ counted: number }>('fairness.counted', COUNTED))[0]!.counted;
