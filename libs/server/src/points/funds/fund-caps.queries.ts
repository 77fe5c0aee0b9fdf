import type { Tx } from '@zasluga/kernel';
import { CURRENT_LABEL } from '../allowances';
import { fundLabelOf } from './fund-for.queries';

const LEFT = `
  select min(greatest(0, f.cap - fund_given(f.unit_id, f.label, f.month)))::int as "left"
  from (select f.*, ${fundLabelOf('m.month')} as label, m.month from fund_caps($1) f, (select ${CURRENT_LABEL} as month) m) f`;

/** What the caps of the giver's unit, of those above it and of the company leave in this period; null where there is none. */
export async function capLeft(tx: Tx, employeeId: string): Promise<number | null> {
  const [row] = await tx.sql<{ left: number | null }>('fund.cap_left', LEFT, [employeeId]);
  return row?.left ?? null;
}
