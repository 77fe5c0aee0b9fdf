import { BUDGET_KNOWN_MONTHS, isTold, type NotedFigures } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Spending } from '../../empowerment';
import type { Window } from './entries.queries';
import type { EmpowermentView } from './window';

interface Sums extends Spending {
  authors: number;
}

const COSTS = `select d.unit_id, to_char(d.created_at at time zone $3, 'YYYY-MM') as month, d.author_id, d.cost_minor::float8 as cost
  from decision d where d.created_at >= $1 and d.created_at < $2 and d.kind = 'done' and d.cost_minor is not null`;
const SUMS = `month, count(distinct author_id)::int as authors, sum(cost) as "spentMinor", sum(cost * cost) as squares,
  count(*)::int as decisions`;

/** Costs told in the months, of each unit with all under it, and of the whole company (null). */
const costsByMonth = (tx: Tx, { from, until, timeZone }: Window): Promise<Sums[]> =>
  tx.sql(
    'culture.spendings',
    `with recursive tree as (
       select id as top, id from unit union all select t.top, u.id from tree t join unit u on u.parent_id = t.id),
     costs as materialized (${COSTS})
     select t.top as "unitId", ${SUMS} from costs c join tree t on t.id = c.unit_id group by t.top, month
     union all select null, ${SUMS} from costs group by month`,
    [from, until, timeZone],
  );

/** What the page shows of the last closed months' costs, unit by unit: by the same audit, and from the same number of people on. */
export async function spendingsShown(
  tx: Tx,
  { scope, frame, frameMonths }: EmpowermentView,
  { all, measures: { cost } }: NotedFigures,
): Promise<Spending[]> {
  const found = new Map((await costsByMonth(tx, frame)).map((sums) => [`${sums.unitId} ${sums.month}`, sums]));
  const units = [null, ...scope.units.map(({ id }) => id)];
  return units.flatMap((unitId) =>
    frameMonths.slice(-BUDGET_KNOWN_MONTHS).flatMap((month): Spending[] => {
      const shown = all.month(unitId, month);
      if (shown === 'empty') return [{ unitId, month, spentMinor: 0, squares: 0, decisions: 0 }];
      const sums = found.get(`${unitId} ${month}`);
      if (
        shown === 'hidden' ||
        cost.month(unitId, month) === 'hidden' ||
        !sums ||
        !isTold({ m: sums.decisions, authors: sums.authors })
      )
        return [];
      const { spentMinor, squares, decisions } = sums;
      return [{ unitId, month, spentMinor, squares, decisions }];
    }),
  );
}
