import type { NoticeKind } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';

export interface News {
  /** Employees; each once. */
  readonly to: readonly string[];
  readonly kind: NoticeKind;
  /** What it opens. */
  readonly subject: { readonly type: string; readonly id: string };
  /** Who caused it; he himself is not told. */
  readonly actorId?: string | null;
  /** Figures and codes for the sentence; no texts of people. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export const noticeTopic = (employeeId: string): string => `notices.${employeeId}`;

const INSERT = `
  insert into notice (company_id, id, employee_id, kind, actor_id, subject_type, subject_id, params)
  select $1, w.id, e.id, $4, $5, $6, $7, $8 from unnest($2::uuid[], $3::uuid[]) w(id, employee_id)
  join employee e on e.id = w.employee_id and e.status = 'active'
  where not exists (select from notice_switch s where s.employee_id = e.id and s.kind = $4 and not s.is_on)
  returning id, employee_id as "employeeId"`;

/** Tells people, in the caller's transaction; those who switched the kind off are left in peace. */
export async function notify(tx: Tx, { to, kind, subject, actorId = null, params = {} }: News): Promise<void> {
  const people = [...new Set(to)].filter((id) => id !== actorId);
  if (!people.length) return;
  const ids = people.map(() => newId());
  const values = [tx.companyId, ids, people, kind, actorId, subject.type, subject.id, params];
  const told = await tx.sql<{ id: string; employeeId: string }>('notice.insert', INSERT, values);
  for (const { id, employeeId } of told) await tx.notify(noticeTopic(employeeId), id);
}
