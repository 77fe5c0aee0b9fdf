import { canSwitchOff, NOTICE_KINDS, type NoticeKind } from '@zasluga/domain';
import { cursor, loader, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { Notice, NoticeConnection, NoticeSwitch } from './notice.entity';

interface Row extends Omit<Notice, 'params'> {
  params: Record<string, string | number>;
  cursor: string;
}
const COLUMNS = `id, kind, subject_type as "subjectType", subject_id as "subjectId", params, created_at as "createdAt",
  read_at as "readAt", actor_id as "actorId", created_at::text as cursor`;
const BELL = `select ${COLUMNS} from notice where employee_id = $1 order by created_at desc, id desc limit $2 + 1`;
const BELL_AFTER = `select ${COLUMNS} from notice where employee_id = $1 and (created_at, id) < ($3, $4)
  order by created_at desc, id desc limit $2 + 1`;

const shown = (row: Row): Notice & { cursor: string } => ({
  ...row,
  params: Object.entries(row.params).map(([name, value]) => ({ name, value: String(value) })),
});

export async function noticesOf(tx: Tx, employeeId: string, { first, after }: PageArgs): Promise<NoticeConnection> {
  const rows = after
    ? await tx.sql<Row>('notice.bell_after', BELL_AFTER, [employeeId, first, ...cursor.decode(after)])
    : await tx.sql<Row>('notice.bell', BELL, [employeeId, first]);
  return pageOf(rows.map(shown), first);
}

export const noticeById = loader<Notice>(async (tx, ids) =>
  (await tx.sql<Row>('notice.by_id', `select ${COLUMNS} from notice where id = any($1)`, [ids])).map(shown),
);

export async function unreadNotices(tx: Tx, employeeId: string): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    'notice.unread',
    'select count(*)::int as n from notice where employee_id = $1 and read_at is null',
    [employeeId],
  );
  return row?.n ?? 0;
}

export async function switchesOf(tx: Tx, employeeId: string): Promise<NoticeSwitch[]> {
  const rows = await tx.sql<{ kind: NoticeKind; isOn: boolean }>(
    'notice.switches',
    'select kind, is_on as "isOn" from notice_switch where employee_id = $1',
    [employeeId],
  );
  return NOTICE_KINDS.map((kind) => ({
    kind,
    isOn: rows.find((row) => row.kind === kind)?.isOn ?? true,
    canSwitchOff: canSwitchOff(kind),
  }));
}
