import type { Verdicts } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Scope } from '../scope';

/** A behaviour as people could vote on it. Moments are seconds since 1970. */
export interface LineItem {
  id: string;
  side: 'for' | 'against';
  textRu: string;
  textEn: string;
  createdAt: number;
  retiredAt: number | null;
  /** When the words were changed, ascending. */
  rewordedAt: number[];
}

/** Everything that one employee has said of the behaviours, in parallel lists. */
export interface Voter {
  id: string;
  /** Where they were when they voted last. */
  unitId: string | null;
  managerId: string | null;
  /** YYYY-MM-DD after which they were gone. */
  leftAt: number | null;
  items: number[];
  wordings: number[];
  verdicts: number[];
  castAt: number[];
  replacedAt: (number | null)[];
}

const FOR = 0;
const AGAINST = 1;

/** As many behaviours, in use or not, as anybody will ever read the history of. */
const MOST_ITEMS = 1000;

/** Behaviours, proposed ones included: whoever votes on a proposal says where the line runs. */
export const lineItems = (tx: Tx, { until }: Scope): Promise<LineItem[]> =>
  tx.sql(
    'culture.line_items',
    `select b.id, b.side, b.text_ru as "textRu", b.text_en as "textEn", extract(epoch from b.created_at)::float8 as "createdAt",
       extract(epoch from b.retired_at)::float8 as "retiredAt",
       array(select extract(epoch from w.created_at)::float8 from behaviour_wording w where w.behaviour_id = b.id and w.number > 1
         order by w.number) as "rewordedAt"
     from behaviour b where b.created_at < $1 order by b.retired_at nulls first, b.position, b.id limit $2`,
    [until, MOST_ITEMS],
  );

/** Whoever has voted before the end of the period, one row a person. */
export const voters = (tx: Tx, { until }: Scope, items: readonly LineItem[]): Promise<Voter[]> =>
  tx.sql(
    'culture.voters',
    `select e.id, (array_agg(v.unit_id order by v.cast_at desc))[1] as "unitId", e.manager_id as "managerId",
       extract(epoch from e.left_on)::float8 as "leftAt", array_agg(i.item::int - 1 order by v.id) as items,
       array_agg(v.wording order by v.id) as wordings,
       array_agg(case v.verdict when 'for' then ${FOR} when 'against' then ${AGAINST} else 2 end order by v.id) as verdicts,
       array_agg(extract(epoch from v.cast_at)::float8 order by v.id) as "castAt",
       array_agg(extract(epoch from v.replaced_at)::float8 order by v.id) as "replacedAt"
     from behaviour_vote v join unnest($2::uuid[]) with ordinality as i(id, item) on i.id = v.behaviour_id
       join employee e on e.id = v.employee_id
     where v.cast_at < $1 group by e.id, e.manager_id, e.left_on order by e.id`,
    [until, items.map(({ id }) => id)],
  );

/** What one employee says at a moment. */
export interface Rater {
  id: string;
  unitId: string | null;
  /** By item: 0 for, 1 against; null: nothing, or unsure. */
  verdicts: Verdicts;
  /** Items of which they are unsure. */
  unsure: number[];
}

/** The verdicts in force at a moment on the words in force then, by those who had any and were still here. */
export function ratersAt(moment: number, items: readonly LineItem[], all: readonly Voter[]): Rater[] {
  const wording = items.map((item) =>
    item.createdAt < moment && (item.retiredAt === null || item.retiredAt >= moment)
      ? 1 + item.rewordedAt.filter((at) => at < moment).length
      : 0,
  );
  return all.flatMap((voter): Rater[] => {
    if (voter.leftAt !== null && voter.leftAt < moment) return [];
    const verdicts = items.map((): number | null => null);
    const unsure: number[] = [];
    voter.items.forEach((item, i) => {
      const replaced = voter.replacedAt[i] ?? null;
      if (voter.castAt[i]! >= moment || (replaced !== null && replaced < moment)) return;
      if (voter.wordings[i] !== wording[item]) return;
      const verdict = voter.verdicts[i]!;
      if (verdict === FOR || verdict === AGAINST) verdicts[item] = verdict;
      else unsure.push(item);
    });
    const said = unsure.length > 0 || verdicts.some((verdict) => verdict !== null);
    return said ? [{ id: voter.id, unitId: voter.unitId, verdicts, unsure }] : [];
  });
}

/** How many people have cast or replaced a vote between two moments. */
export function changedBetween(earlier: number, later: number, all: readonly Voter[]): number {
  const within = (at: number | null | undefined): boolean => at != null && at >= earlier && at < later;
  return all.filter(
    ({ castAt, replacedAt, leftAt }) => castAt.some(within) || replacedAt.some(within) || within(leftAt),
  ).length;
}

/** The ends of twelve months up to the end of the period, whose own last moment takes the place of its month's. */
export const monthEnds = (tx: Tx, { lastDay, until }: Scope): Promise<{ month: string; until: number }[]> =>
  tx.sql(
    'culture.month_ends',
    `select to_char(m, 'YYYY-MM') as month,
       extract(epoch from least((m + interval '1 month') at time zone c.time_zone, $2::timestamptz))::float8 as until
     from company c, generate_series(date_trunc('month', $1::date::timestamp) - interval '11 months',
       date_trunc('month', $1::date::timestamp), interval '1 month') as m order by m`,
    [lastDay, until],
  );

/** Who reports to whom today. */
export async function managers(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx.sql<{ id: string; managerId: string | null }>(
    'culture.managers',
    `select id, manager_id as "managerId" from employee where status <> 'left'`,
  );
  return new Map(rows.map(({ id, managerId }) => [id, managerId]));
}
