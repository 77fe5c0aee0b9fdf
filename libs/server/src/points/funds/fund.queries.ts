import { can, forecastOf, fundEndsOn, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { CURRENT_LABEL } from '../allowances';
import { daysOffOf } from './days-off';
import type { PointsFund } from './fund.entity';
import { fundLabelOf } from './fund-for.queries';

/**
 * Postings of the fund's accounts, summed up by what they are; what came back counts against what it takes back. A peer fund has no
 * account of its own: its accounts are the allowances of its people.
 */
const FIGURES = (accounts: string) => `
  select coalesce(sum(p.amount) filter (where x.kind in ('fund.issue', 'fund.move', 'allowance.issue')), 0)::int as filled,
    coalesce(-sum(p.amount) filter (where x.kind in ('fund.lapse', 'allowance.expire')), 0)::int as lapsed,
    coalesce(-sum(p.amount) filter (where x.kind not in
      ('fund.issue', 'fund.move', 'allowance.issue', 'fund.lapse', 'allowance.expire')), 0)::int as spent
  from (${accounts}) a
  join points_posting p on p.account_id = a.id
  join points_transfer t on t.id = p.transfer_id
  left join points_transfer o on o.id = t.reverses_id
  cross join lateral (select coalesce(o.kind, t.kind) as kind) x`;

const OWN = `select id from points_account where kind = 'fund' and owner_id = f.id and label = f.label`;
const OF_PEOPLE = `select id from points_account where kind = 'allowance' and label between f.label and f.month
    and (f.unit_id is null or owner_id in (select e.id from employee e where e.unit_id in (
      with recursive down as (select f.unit_id as id union all select u.id from unit u join down on u.parent_id = down.id)
      select id from down)))`;

const PLAN = `case when f.next_from is not null then
  json_build_object('from', f.next_from || '-01', 'period', f.next_period, 'unitId', f.next_unit_id) end`;
const UNTOUCHED = `(f.purpose <> 'peer'
  and not exists (select from points_account a where a.kind = 'fund' and a.owner_id = f.id and a.seq > 0)
  and not exists (select from points_fund_request r where r.fund_id = f.id))`;

const FUNDS_MAX = 200;
const fundsWhere = (condition: string) => `
  select f.id, f.purpose, f.name_ru as "nameRu", f.name_en as "nameEn", f.unit_id as "unitId", f.owner_id as "ownerId", f.period, f.cap,
    f.auto_fill as "autoFill", f.closed_at as "closedAt", f.label, f.today, s.filled, s.spent, s.lapsed, ${PLAN} as plan, ${UNTOUCHED} as "isUntouched"
  from (select f.*, ${fundLabelOf('c.month')} as label, c.month, c.today
    from points_fund f, (select ${CURRENT_LABEL} as month, to_char(now() at time zone time_zone, 'YYYY-MM-DD') as today from company) c
    where ${condition}
    order by f.closed_at is not null, f.purpose = 'award', f.purpose = 'rule', f.unit_id is not null, f.name_ru, f.id
    limit ${FUNDS_MAX}) f
  cross join lateral (
    select * from (${FIGURES(OWN)}) own where f.purpose <> 'peer'
    union all select * from (${FIGURES(OF_PEOPLE)}) people where f.purpose = 'peer') s`;
const ALL = fundsWhere('$1::bool or f.closed_at is null');
const OWNED = fundsWhere('f.owner_id = $1 and f.closed_at is null');
const ONE = fundsWhere('f.id = $1');

interface Row extends Omit<PointsFund, 'endsOn' | 'left' | 'forecast'> {
  today: string;
}

function toldOf({ today, ...row }: Row, off: ReadonlySet<string>): PointsFund {
  const { purpose, cap, filled, spent, lapsed, label, period } = row;
  const inIt = filled - spent - lapsed;
  // a peer fund with a cap ends at the cap, although people hold more
  const given = purpose === 'peer' && cap !== null;
  const state = { label, period, spent, filled: given ? Math.min(cap, filled) : filled };
  return {
    ...row,
    endsOn: fundEndsOn(label, period),
    left: given ? Math.max(0, Math.min(inIt, cap - spent)) : inIt,
    forecast: row.closedAt ? null : forecastOf(state, today, off),
  };
}

/** Those that the viewer may look at, open ones first. */
export async function fundsOf(tx: Tx, viewer: Viewer, withClosed: boolean): Promise<PointsFund[]> {
  const rows = can(viewer, 'points.read_funds')
    ? await tx.sql<Row>('fund.all', ALL, [withClosed])
    : await tx.sql<Row>('fund.owned', OWNED, [viewer.employeeId]);
  const off = new Set(await daysOffOf(tx));
  return rows.map((row) => toldOf(row, off));
}

export async function fundOf(tx: Tx, id: string): Promise<PointsFund | undefined> {
  const [row] = await tx.sql<Row>('fund.one', ONE, [id]);
  return row && toldOf(row, new Set(await daysOffOf(tx)));
}
