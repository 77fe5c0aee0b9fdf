import { type AccountKind, isCorrectable, KINDS_OF_GROUP, lineReason, type MovementKind } from '@zasluga/domain';
import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { StatementLine, StatementLineConnection, StatementMonth } from './statement.entity';
import type { StatementFilter } from './statement.input';

interface Row extends Omit<StatementLine, 'reason' | 'correctable'> {
  kind: MovementKind;
  reverses: MovementKind | null;
  takenBack: boolean;
  cursor: string;
}

/** Movements `t` on the accounts `a` of one person ($1), narrowed by account ($2), kinds ($3) and month ($4); `o`: what it takes back. */
const LINES = `
  from points_account a
  join points_posting p on p.account_id = a.id
  join points_transfer t on t.id = p.transfer_id
  left join points_transfer o on o.id = t.reverses_id
  cross join company c
  where a.owner_id = $1 and a.kind in ('allowance', 'earned') and ($2::text is null or a.kind = $2)
    and ($3::text[] is null or (case when t.kind = 'correct' then t.kind else coalesce(o.kind, t.kind) end) = any($3))
    and ($4::text is null or to_char(t.happened_at at time zone c.time_zone, 'YYYY-MM') = $4)`;

const STATEMENT = `
  select line.*, k.reason as correction, exists (select from points_transfer x where x.reverses_id = line.id and x.status = 'posted') as "takenBack"
  from (
    select p.transfer_id as id, t.happened_at as at, t.happened_at::text as cursor, a.kind as account, t.kind, o.kind as reverses,
      p.amount::int as amount, p.balance_after::int as "balanceAfter",
      case when p.account_id = t.from_id then t.borne else 0 end as borne, t.why ->> 'reason' as because,
      t.subject_type as "subjectType", t.subject_id as "subjectId", case when t.kind = 'correct' then t.actor_id end as "authorId",
      case when coalesce(o.kind, t.kind) in ('gift', 'gift.hold') then
        case when a.kind = 'earned' then coalesce(o.actor_id, t.actor_id) else (coalesce(o.why, t.why) ->> 'receiverId')::uuid end
      end as "counterpartId"
    ${LINES} and ($5::timestamptz is null or (t.happened_at, p.transfer_id) < ($5, $6::uuid))
    order by t.happened_at desc, p.transfer_id desc limit $7) line
  left join points_correction k on k.transfer_id = line.id
  order by line.at desc, line.id desc`;

const valuesOf = (employeeId: string, { account, group, month }: StatementFilter) => [
  employeeId,
  account ?? null,
  group ? KINDS_OF_GROUP[group] : null,
  month ?? null,
];

/** Every movement of a person's points, newest first, each with its reason. */
export async function statementOf(
  tx: Tx,
  employeeId: string,
  filter: StatementFilter,
  { first, after }: PageArgs,
): Promise<StatementLineConnection> {
  const place = after ? cursor.decode(after) : [null, null];
  const values = [...valuesOf(employeeId, filter), ...place, first + 1];
  const rows = await tx.sql<Row>('points.statement', STATEMENT, values);
  const told = rows.map((row) => ({
    ...row,
    reason: lineReason(row, row.account as AccountKind) ?? null,
    correctable: isCorrectable(row.kind) && !row.takenBack,
  }));
  return pageOf(told, first);
}

const MONTHS_MAX = 36;
const MONTHS = `
  select to_char(t.happened_at at time zone c.time_zone, 'YYYY-MM') as label, a.kind as account,
    coalesce(sum(p.amount) filter (where p.amount > 0), 0)::int as came, coalesce(-sum(p.amount) filter (where p.amount < 0), 0)::int as went
  ${LINES} group by 1, 2 order by 1 desc, 2 desc limit ${2 * MONTHS_MAX}`;

/** What came and went each month on each of the two accounts, the latest months first. */
export const monthsOf = (tx: Tx, employeeId: string, filter: StatementFilter): Promise<StatementMonth[]> =>
  tx.sql('points.statement_months', MONTHS, valuesOf(employeeId, filter));
