import { canSwitchOff, DomainError, type NoticeKind } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** Those of the ids that are the person's own and unread; all of them when no ids are given. Returns how many were read now. */
export async function markRead(tx: Tx, employeeId: string, ids?: readonly string[]): Promise<number> {
  const rows = await tx.sql(
    'notice.mark_read',
    `update notice set read_at = clock_timestamp()
     where employee_id = $1 and read_at is null and ($2::uuid[] is null or id = any($2)) returning id`,
    [employeeId, ids ?? null],
  );
  return rows.length;
}

export async function setSwitch(tx: Tx, employeeId: string, kind: NoticeKind, isOn: boolean): Promise<void> {
  if (!isOn && !canSwitchOff(kind)) throw new DomainError('notices.always_on', 'kind');
  await tx.sql(
    'notice.set_switch',
    `insert into notice_switch (company_id, employee_id, kind, is_on) values ($1, $2, $3, $4)
     on conflict (company_id, employee_id, kind) do update set is_on = excluded.is_on`,
    [tx.companyId, employeeId, kind, isOn],
  );
}
