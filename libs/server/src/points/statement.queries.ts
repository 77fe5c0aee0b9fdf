import { type AccountKind, lineReason, type MovementKind, periodEndsOn } from '@zasluga/domain';
import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import { ALLOWANCE_OF_E, CURRENT_LABEL } from './allowances';
import type { PointsBalance, StatementLine, StatementLineConnection } from './points.entity';

const BALANCE = `
  select p.label, coalesce(i.amount, p.due) as "allowanceIssued", coalesce(a.balance, p.due)::int as "allowanceLeft",
    coalesce((select balance from points_account where kind = 'earned' and owner_id = $1 and label = ''), 0)::int as earned,
    coalesce((select sum(h.amount) from points_transfer h join points_account f on f.id = h.from_id
      where h.kind = 'reward.hold' and h.status = 'posted' and f.owner_id = $1 and f.kind = 'earned' and f.label = ''
        and not exists (select from points_transfer x where x.ends_id = h.id and x.status = 'posted')), 0)::int as reserved
  from (select ${CURRENT_LABEL} as label, ${ALLOWANCE_OF_E} as due from employee e where e.id = $1) p
  left join points_account a on a.kind = 'allowance' and a.owner_id = $1 and a.label = p.label
  left join points_transfer i on i.to_id = a.id and i.kind = 'allowance.issue' and i.status = 'posted'`;

/** What is not issued yet counts as if it were: the first gift of the month issues it. */
export async function balanceOf(tx: Tx, employeeId: string): Promise<PointsBalance> {
  const [row] = await tx.sql<Omit<PointsBalance, 'periodEndsOn'> & { label: string }>('points.balance', BALANCE, [
    employeeId,
  ]);
  return { ...row!, periodEndsOn: periodEndsOn(row!.label) };
}

interface Row extends Omit<StatementLine, 'reason'> {
  kind: MovementKind;
  reverses: MovementKind | null;
  cursor: string;
}
const statement = (place: string) => `
  select * from (
    select p.transfer_id as id, t.happened_at as at, t.happened_at::text as cursor, a.kind as account, t.kind, o.kind as reverses,
      p.amount::int as amount, p.balance_after::int as "balanceAfter",
      case when p.account_id = t.from_id then t.borne else 0 end as borne, t.why ->> 'reason' as because,
      t.subject_type as "subjectType", t.subject_id as "subjectId",
      case when coalesce(o.kind, t.kind) in ('gift', 'gift.hold') then
        case when a.kind = 'earned' then coalesce(o.actor_id, t.actor_id) else (coalesce(o.why, t.why) ->> 'receiverId')::uuid end
      end as "counterpartId"
    from points_account a
    join points_posting p on p.account_id = a.id
    join points_transfer t on t.id = p.transfer_id
    left join points_transfer o on o.id = t.reverses_id
    where a.owner_id = $1 and a.kind in ('allowance', 'earned')) line
  ${place} order by at desc, id desc limit $2 + 1`;
const FIRST = statement('');
const AFTER = statement('where (at, id) < ($3, $4)');

/** Every movement of one's own points, newest first, each with its reason. */
export async function statementOf(
  tx: Tx,
  employeeId: string,
  { first, after }: PageArgs,
): Promise<StatementLineConnection> {
  const rows = after
    ? await tx.sql<Row>('points.statement_after', AFTER, [employeeId, first, ...cursor.decode(after)])
    : await tx.sql<Row>('points.statement', FIRST, [employeeId, first]);
  const told = rows.map((row) => ({ ...row, reason: lineReason(row, row.account as AccountKind) ?? null }));
  return pageOf(told, first);
}
