import {
  DomainError,
  type OfYear,
  giftsOverLimit,
  type ReceivedValue,
  type RewardKind,
  TAXABLE_GIFT_KINDS,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { FILE_ROWS_MAX } from '../../points';

/** Months of one calendar year, yyyy-mm, both included. */
export interface PayrollPeriod {
  readonly from: string;
  readonly to: string;
}

/** One thing that one person received: a reward that was handed over, or what was settled when they left. */
export interface PayrollRow extends ReceivedValue, OfYear {
  readonly number: string | null;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly status: 'active' | 'suspended' | 'left';
  /** yyyy-mm-dd on the company's calendar */
  readonly day: string;
  readonly month: string;
  readonly kind: RewardKind | 'leave_paid' | 'leave_handed';
  readonly nameRu: string;
  readonly nameEn: string;
  readonly exchange: string | null;
  readonly points: number;
}

// a reward instead of money on leaving is a gift like any other; the money is income
const GIFTS = [...TAXABLE_GIFT_KINDS, 'leave_handed'].map((kind) => `'${kind}'`).join(', ');
const RECEIVED = `
  with items as (
    select coalesce(r.for_employee_id, r.employee_id) as employee_id, r.ended_at as at, w.kind, w.name_ru, w.name_en, r.number as exchange, r.price as points, r.id,
      r.money_minor as amount
    from redemption r join reward w on w.id = r.reward_id where r.state = 'fulfilled'
    union all
    select l.employee_id, l.ended_at, case l.ended_as when 'paid' then 'leave_paid' else 'leave_handed' end, l.note, l.note, null, l.points, l.id,
      l.points::bigint * c.point_value_minor
    from points_leaving l cross join company c where l.ended_as in ('paid', 'handed'))
  select e.id as "employeeId", e.number, e.last_name as "lastName", e.first_name as "firstName", e.middle_name as "middleName", e.status,
    to_char(i.at at time zone c.time_zone, 'YYYY-MM-DD') as day, to_char(i.at at time zone c.time_zone, 'YYYY-MM') as month, i.kind,
    i.name_ru as "nameRu", i.name_en as "nameEn", i.exchange, i.points, i.amount::float8 as "amountMinor", i.kind in (${GIFTS}) as "isGift"
  from items i join employee e on e.id = i.employee_id cross join company c
  where i.at >= ($1 || '-01-01')::timestamp at time zone c.time_zone
    and i.at < (($2 || '-01')::timestamp + interval '1 month') at time zone c.time_zone
  order by i.at, i.id limit $3`;
const LIMIT = 'select gift_tax_free_minor as "limitMinor", currency from company';

/** All that was received in the period, person by person, each with what the year so far exceeds the limit by. */
export async function payrollOf(
  tx: Tx,
  { from, to }: PayrollPeriod,
): Promise<{ rows: PayrollRow[]; limitMinor: number; currency: string }> {
  const year = from.slice(0, 4);
  if (to.slice(0, 4) !== year || from > to) throw new DomainError('input.invalid', 'to');
  const received = await tx.sql<Omit<PayrollRow, keyof OfYear>>('payroll.received', RECEIVED, [
    year,
    to,
    FILE_ROWS_MAX + 1,
  ]);
  if (received.length > FILE_ROWS_MAX) throw new DomainError('points.export_too_large', 'from', { max: FILE_ROWS_MAX });
  const [company] = await tx.sql<{ limitMinor: number; currency: string }>('payroll.limit', LIMIT);
  const rows = giftsOverLimit(received, company!.limitMinor).filter(({ month }) => month >= from);
  const name = (row: PayrollRow) => `${row.lastName} ${row.firstName} ${row.employeeId}`;
  return { ...company!, rows: rows.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)) };
}
