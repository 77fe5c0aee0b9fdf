import type { Barrier, DecisionSeconds, LeavingName, RatioSums, UnitTally } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** Moments as PostgreSQL writes them, and the zone in which months begin. */
export interface Window {
  from: string;
  until: string;
  timeZone: string;
}

/** Nobody has so many authors; beyond, the page would rather stop than read on. */
const MOST_ROWS = 200_000;

/** `$1` and `$2` are the moments, `$3` the units or null. Counted by the day on which it was written: that never changes afterwards. */
const COUNTED = `d.created_at >= $1 and d.created_at < $2 and ($3::uuid[] is null or d.unit_id = any($3))`;

interface TallyRow {
  unitId: string | null;
  who: number;
  done: number;
  notDared: number;
  refused: number;
  alone: number;
  superior: number;
  costs: number;
  costMinor: number;
  seconds: number[];
  left: number[];
  barriers: number[];
}

const SECONDS: readonly DecisionSeconds[] = [5, 30, 120, 600, 3600];
const LEFT: readonly LeavingName[] = ['delighted', 'calm', 'upset', 'unknown'];
const BARRIER: readonly Barrier[] = ['procedure', 'superior', 'money', 'blame', 'unsure', 'other'];

const count = (condition: string): string => `count(*) filter (where ${condition})::int`;
const counts = (column: string, of: readonly (string | number)[]): string =>
  `array[${of.map((one) => count(`${column} = '${one}'`)).join(', ')}]`;

/** Each author's entries in each unit; of the author nothing but a number. */
export async function talliesOf(tx: Tx, { from, until }: Window): Promise<UnitTally[]> {
  const rows = await tx.sql<TallyRow>(
    'culture.decision_tallies',
    `select d.unit_id as "unitId", dense_rank() over (order by d.author_id)::int as who, ${count("kind = 'done'")} as done, ${count("kind = 'not_dared'")} as "notDared",
       ${count("kind = 'refused'")} as refused, ${count("kind = 'done' and asked in ('nobody', 'colleague')")} as alone,
       ${count("kind = 'done' and asked = 'superior'")} as superior,
       ${count("kind = 'done' and cost_minor is not null")} as costs,
       coalesce(sum(cost_minor) filter (where kind = 'done'), 0)::float8 as "costMinor",
       ${counts("case kind when 'done' then seconds end", SECONDS)} as seconds,
       ${counts("case kind when 'done' then customer_left end", LEFT)} as left,
       ${counts('barrier', BARRIER)} as barriers
     from decision d where ${COUNTED} group by d.unit_id, d.author_id order by d.unit_id, d.author_id limit ${MOST_ROWS}`,
    [from, until, null],
  );
  return rows.map(({ seconds, left, barriers, ...row }) => ({
    ...row,
    seconds: named(SECONDS, seconds),
    left: named(LEFT, left),
    barriers: named(BARRIER, barriers),
  }));
}

const named = <Name extends string | number>(names: readonly Name[], numbers: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, numbers[i]!])) as Partial<Record<Name, number>>;

export interface CostsOfAll {
  medianMinor: number | null;
  /** Entries that cost from nine tenths of their limit up to it, and above it up to eleven tenths. */
  below: number;
  above: number;
}

/** What needs every single cost: the middle one, and how many lie about their limit. */
export const costsOf = async (tx: Tx, { from, until }: Window, unitIds: string[] | null): Promise<CostsOfAll> =>
  (
    await tx.sql<CostsOfAll>(
      'culture.decision_costs',
      `select percentile_cont(0.5) within group (order by cost_minor) as "medianMinor",
         ${count('cost_minor between limit_minor * 0.9 and limit_minor and limit_minor > 0')} as below,
         ${count('cost_minor > limit_minor and cost_minor <= limit_minor * 1.1')} as above
       from decision d where ${COUNTED} and kind = 'done' and cost_minor is not null`,
      [from, until, unitIds],
    )
  )[0]!;

export interface MonthSums {
  month: string;
  entries: number;
  totalMinor: number;
  cost: RatioSums;
  alone: RatioSums;
}

const sums = (m: string, y: string): string =>
  `json_build_object('authors', count(*) filter (where ${m} > 0), 'm', coalesce(sum(${m}), 0), 'y', coalesce(sum(${y}), 0),
     'mm', coalesce(sum(${m} * ${m}), 0), 'yy', coalesce(sum(${y} * ${y}), 0), 'my', coalesce(sum(${m} * ${y}), 0))`;

/** Each month's sums over its authors: enough for a mean or a share and its error. */
export const monthSums = (tx: Tx, { from, until, timeZone }: Window, unitIds: string[] | null): Promise<MonthSums[]> =>
  tx.sql(
    'culture.decision_months',
    `select month, sum(entries)::int as entries, sum(y)::float8 as "totalMinor", ${sums('m', 'y')} as cost, ${sums('k', 'a')} as alone
     from (select to_char(d.created_at at time zone $4, 'YYYY-MM') as month, count(*) as entries,
         count(*) filter (where kind = 'done' and cost_minor is not null)::float8 as m,
         coalesce(sum(cost_minor) filter (where kind = 'done'), 0)::float8 as y,
         count(*) filter (where kind <> 'done' or asked is not null)::float8 as k,
         count(*) filter (where kind = 'done' and asked in ('nobody', 'colleague'))::float8 as a
       from decision d where ${COUNTED} group by 1, d.author_id) of_author
     group by month order by month`,
    [from, until, unitIds, timeZone],
  );

export interface UnitStaff {
  unitId: string;
  people: number;
  personDays: number;
}

/** Who worked in a unit in the window, and for how many days altogether. */
export const staffOf = (tx: Tx, from: string, lastDay: string): Promise<UnitStaff[]> =>
  tx.sql(
    'culture.unit_staff',
    `select unit_id as "unitId", count(*)::int as people,
       sum(least($2::date, coalesce(left_on, $2::date)) - greatest($1::date, coalesce(hired_on, $1::date)) + 1)::float8 as "personDays"
     from employee where unit_id is not null and status <> 'suspended' and (left_on is null or left_on >= $1)
       and (status = 'active' or left_on is not null) and (hired_on is null or hired_on <= $2) group by unit_id`,
    [from, lastDay],
  );

/** The budget in force when each month began, of this unit or of the whole company; a quarter's is a third a month. */
export const budgetsOf = (
  tx: Tx,
  unitId: string | null,
  months: readonly string[],
): Promise<{ month: string; budgetMinor: number }[]> =>
  tx.sql(
    'culture.recovery_budgets',
    `select m.month, (b.amount_minor / case b.period when 'quarter' then 3 else 1 end)::float8 as "budgetMinor"
     from unnest($2::text[]) m (month) cross join lateral (
       select * from recovery_budget where unit_id is not distinct from $1 and in_force_from <= (m.month || '-01')::date
       order by in_force_from desc limit 1) b`,
    [unitId, months],
  );
