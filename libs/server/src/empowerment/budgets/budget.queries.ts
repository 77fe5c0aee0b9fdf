import { BUDGET_KNOWN_MONTHS, type BudgetPeriod, type BudgetSpan } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Spending } from './spending.commands';

export const BUDGETS_MAX = 500;

export interface StoredBudget {
  readonly id: string;
  readonly unitId: string | null;
  readonly period: BudgetPeriod;
  readonly amountMinor: number;
  readonly inForceFrom: string;
  readonly holds: boolean;
}

/** All, a unit's latest first. */
export const storedBudgets = (tx: Tx): Promise<StoredBudget[]> =>
  tx.sql(
    'budget.all',
    `select b.id, b.unit_id as "unitId", b.period, b.amount_minor::float8 as "amountMinor", b.in_force_from::text as "inForceFrom",
       b.id is not distinct from first_value(b.id) over (partition by b.unit_id, b.in_force_from <= t.day order by b.in_force_from desc)
         and b.in_force_from <= t.day as holds
     from recovery_budget b cross join (select (clock_timestamp() at time zone time_zone)::date as day from company) t
     order by b.unit_id nulls first, b.in_force_from desc limit ${BUDGETS_MAX}`,
  );

export interface Span extends BudgetSpan {
  readonly endsOn: string;
}

/** The period of each length that runs today. */
export const runningSpans = async (tx: Tx): Promise<Record<BudgetPeriod, Span>> => {
  const [row] = await tx.sql<Record<BudgetPeriod, Span>>(
    'budget.spans',
    `select json_build_object('endsOn', (date_trunc('month', day) + interval '1 month - 1 day')::date, 'months', array[to_char(day, 'YYYY-MM')]) as month,
       json_build_object('endsOn', (date_trunc('quarter', day) + interval '3 months - 1 day')::date, 'months', array(
         select to_char(date_trunc('quarter', day) + n * interval '1 month', 'YYYY-MM') from generate_series(0, 2) n order by n)) as quarter
     from (select clock_timestamp() at time zone time_zone as day from company) t`,
  );
  return row!;
};

/** What is known of the last closed months. */
export const knownSpendings = (tx: Tx): Promise<Spending[]> =>
  tx.sql(
    'budget.known',
    `select unit_id as "unitId", month, spent_minor::float8 as "spentMinor", squares, decisions from recovery_spending
     where month >= (select to_char((clock_timestamp() at time zone time_zone) - interval '${BUDGET_KNOWN_MONTHS} months', 'YYYY-MM') from company)
     order by month`,
  );
