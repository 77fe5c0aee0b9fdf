import {
  heaping,
  moderationDrift,
  type Drift,
  type Moderated,
  narrowest,
  type NarrowRepertoire,
  REPERTOIRE,
  type Repertoire,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { EVIDENCE_MAX } from './evidence.queries';
import { EDGES_MAX, GIFTS, SINCE } from './fairness.queries';

/** Prices that are looked at, the lowest first. */
const REWARDS_MAX = 100;
/** Givers, or units, whose repertoires are compared. */
const REPERTOIRES_MAX = 20_000;

export interface HeapingRow {
  rewardId: string;
  nameRu: string;
  nameEn: string;
  price: number;
  /** Points between which a price is near: the usual gift. */
  step: number;
  above: number;
  /** Null where they are too few to be told. */
  below: number | null;
  recognitionIds: string[];
}

// a gift that was taken back left nobody anywhere
const LANDED = `with gifts as (
    select t.subject_id as recognition_id, a.owner_id as person, p.balance_after as stands, t.amount, t.happened_at,
      r.visibility = 'everyone' as read_by_all
    from points_transfer t join points_account a on a.id = t.to_id and a.kind = 'earned'
    join points_posting p on p.transfer_id = t.id and p.account_id = t.to_id
    join recognition r on r.id = t.subject_id
    where t.kind = 'gift' and t.status = 'posted' and t.happened_at >= ${SINCE}
      and not exists (select from points_transfer back where back.reverses_id = t.id and back.status = 'posted')
    order by t.happened_at desc limit ${EDGES_MAX}),
  usual as (select percentile_disc(0.5) within group (order by amount)::int as step from gifts),
  priced as (select id, name_ru, name_en, price from reward where is_active order by price, id limit ${REWARDS_MAX})
  select w.id as "rewardId", w.name_ru as "nameRu", w.name_en as "nameEn", w.price, u.step,
    count(distinct g.person) filter (where g.stands >= w.price)::int as above,
    count(distinct g.person) filter (where g.stands < w.price)::int as below,
    coalesce((array_agg(g.recognition_id order by g.happened_at desc) filter (where g.stands >= w.price and g.read_by_all))[1:${EVIDENCE_MAX}], '{}') as "recognitionIds"
  from priced w cross join usual u join gifts g on g.stands >= w.price - u.step and g.stands < w.price + u.step
  group by w.id, w.name_ru, w.name_en, w.price, u.step order by above desc, w.id`;

/** Rewards just above whose price gifts leave people more often than just below it. Nobody is named. */
export async function heaps(tx: Tx): Promise<HeapingRow[]> {
  const threshold = await smallest(tx);
  return (await tx.sql<HeapingRow & { below: number }>('fairness.landed', LANDED))
    .filter(({ above, below }) => above >= threshold && heaping(above, below))
    .map((row) => ({ ...row, below: row.below > 0 && row.below < threshold ? null : row.below }));
}

const NAMED = `select id, array_agg(n order by n desc)::int[] as counts from (
    select r.giver_id as id, rb.behaviour_id, count(*)::int as n
    from recognition r join recognition_behaviour rb on rb.recognition_id = r.id where ${GIFTS} group by 1, 2) b
  group by id having sum(n) >= $1 order by id limit ${REPERTOIRES_MAX}`;
// what a handful of people name is theirs, and no unit's
const NAMED_BY_UNIT = `select b.id, array_agg(b.n order by b.n desc)::int[] as counts from (
    select r.giver_unit_id as id, rb.behaviour_id, count(*)::int as n
    from recognition r join recognition_behaviour rb on rb.recognition_id = r.id
    where ${GIFTS} and r.giver_unit_id is not null group by 1, 2) b
  join (select r.giver_unit_id as id from recognition r where ${GIFTS} group by 1 having count(distinct r.giver_id) >= $2) u on u.id = b.id
  group by b.id having sum(b.n) >= $1 order by b.id limit ${REPERTOIRES_MAX}`;

export const narrowGivers = async (tx: Tx): Promise<NarrowRepertoire[]> =>
  narrowest(await tx.sql<Repertoire>('fairness.named', NAMED, [REPERTOIRE.least]));
export const narrowUnits = async (tx: Tx): Promise<NarrowRepertoire[]> =>
  narrowest(await tx.sql<Repertoire>('fairness.named_by_unit', NAMED_BY_UNIT, [REPERTOIRE.least, await smallest(tx)]));

// many alike that were put aside in one go are one decision, and nobody decides about what they wrote down themselves
const MODERATED = `select p.decided_by as id, count(*)::int as decided, count(*) filter (where p.state = 'hidden')::int as rejected
  from praise p where p.kind = 'praise' and p.state in ('published', 'hidden') and p.created_at >= ${SINCE} and p.decided_by is not null
    and p.group_id is null and p.entered_by_id is distinct from p.decided_by group by 1 order by 2 desc limit 1000`;
export const drifts = async (tx: Tx): Promise<Drift[]> =>
  moderationDrift(await tx.sql<Moderated>('fairness.moderated', MODERATED));

/** People of whom a figure may tell at least. */
const smallest = async (tx: Tx): Promise<number> =>
  (await tx.sql<{ threshold: number }>('fairness.smallest', 'select privacy_threshold as threshold from company'))[0]!
    .threshold;
