import type { Tx } from '@zasluga/kernel';
import type { Window } from './entries.queries';

/** One part of the entries; `of` is null where it wasn't said. */
export interface PartTally {
  of: string | null;
  nameRu: string | null;
  nameEn: string | null;
  entries: number;
  /** Entries that tell a cost, and how many people told it. */
  costs: number;
  tellers: number;
  medianMinor: number | null;
}

const TALLY = `count(*)::int as entries, count(cost_minor)::int as costs,
  count(distinct author_id) filter (where cost_minor is not null)::int as tellers,
  percentile_cont(0.5) within group (order by cost_minor) as "medianMinor"`;
const WRITTEN = `from decision d where d.created_at >= $1 and d.created_at < $2`;

/** What was decided by sort of deed, in no order that tells anything. */
export const deedTallies = (tx: Tx, { from, until }: Window): Promise<PartTally[]> =>
  tx.sql(
    'culture.decided_by_deed',
    `select deed as of, null as "nameRu", null as "nameEn", ${TALLY} ${WRITTEN} and kind = 'done' group by deed order by deed`,
    [from, until],
  );

/** All entries by place, in the order of their names. */
export const placeTallies = (tx: Tx, { from, until }: Window): Promise<PartTally[]> =>
  tx.sql(
    'culture.entries_by_place',
    `select t.*, p.name_ru as "nameRu", p.name_en as "nameEn"
     from (select place_id as of, ${TALLY} ${WRITTEN} group by place_id) t left join place p on p.id = t.of
     order by p.name_ru nulls last, t.of`,
    [from, until],
  );
