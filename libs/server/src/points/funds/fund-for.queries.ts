import type { PayingPurpose, PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { labelOf } from '../allowances';
import type { Fund } from '../ledger/fund-movements';

/** Label of the period of fund `f` in which that month lies; fundLabel() of the domain says the same. */
export const fundLabelOf = (month: string) =>
  `to_char(date_trunc(f.period, to_date(${month}, 'YYYY-MM')::timestamp), 'YYYY-MM')`;

const NEAREST = `
  with recursive up as (
    select id, parent_id, 0 as height from unit where id = $2
    union all select u.id, u.parent_id, up.height + 1 from unit u join up on u.id = up.parent_id)
  select f.id as "ownerId", f.label, coalesce(a.balance, 0)::int as "left"
  from (select f.id, ${fundLabelOf(labelOf('$3'))} as label
    from points_fund f left join up on up.id = f.unit_id
    where f.purpose = $1 and f.closed_at is null and (f.unit_id is null or up.id is not null)
    order by up.height nulls last limit 1) f
  left join points_account a on a.kind = 'fund' and a.owner_id = f.id and a.label = f.label`;

/** A fund that may be paid from, and how many points are in it. */
export interface OpenFund extends Fund {
  readonly label: PeriodLabel;
  readonly left: number;
}

/**
 * The fund that pays for people of the unit: the nearest open one up the tree, else the company's; null when there is none.
 * @param at in which period; now when left out
 */
export async function fundFor(
  tx: Tx,
  purpose: PayingPurpose,
  unitId: string | null,
  at?: Date,
): Promise<OpenFund | null> {
  const [row] = await tx.sql<OpenFund>('points.fund_for', NEAREST, [purpose, unitId, at]);
  return row ?? null;
}
