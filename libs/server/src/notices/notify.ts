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
  /** Not told again to whoever has not read yet that of this kind and subject. */
  readonly onceUnread?: boolean;
}

export const noticeTopic = (employeeId: string): string => `notices.${employeeId}`;

const WITHDRAW = `delete from notice
  where employee_id = any($1::uuid[]) and read_at is null and kind = $2 and subject_type = $3 and subject_id = $4
  returning employee_id as "employeeId"`;

/** What has come to nothing before it was read is as if never told; what was read stays. Returns whose was unread. */
export async function withdraw(
  tx: Tx,
  { to, kind, subject }: Pick<News, 'to' | 'kind' | 'subject'>,
): Promise<readonly string[]> {
  const values = [to, kind, subject.type, subject.id];
  const gone = await tx.sql<{ employeeId: string }>('notice.withdraw', WITHDRAW, values);
  return gone.map(({ employeeId }) => employeeId);
}

const INSERT = `
  insert into notice (company_id, id, employee_id, kind, actor_id, subject_type, subject_id, params)
  select $1, w.id, e.id, $4, $5, $6, $7, $8 from unnest($2::uuid[], $3::uuid[]) w(id, employee_id)
  join employee e on e.id = w.employee_id and e.status = 'active'
  where not exists (select from notice_switch s where s.employee_id = e.id and s.kind = $4 and not s.is_on)
    and not ($9 and exists (select from notice n where n.employee_id = e.id and n.read_at is null and n.kind = $4 and n.subject_id = $7))
  returning id, employee_id as "employeeId"`;

/** Tells people, in the caller's transaction; those who switched the kind off are left in peace. */
export async function notify(tx: Tx, news: News): Promise<void> {
  const { to, kind, subject, actorId = null, params = {}, onceUnread = false } = news;
  const people = [...new Set(to)].filter((id) => id !== actorId);
  if (!people.length) return;
  const ids = people.map(() => newId());
  const values = [tx.companyId, ids, people, kind, actorId, subject.type, subject.id, params, onceUnread];
  const told = await tx.sql<{ id: string; employeeId: string }>('notice.insert', INSERT, values);
  for (const { id, employeeId } of told) await tx.notify(noticeTopic(employeeId), id);
}

const HAVE_READ = `select distinct employee_id as "employeeId" from notice
  where employee_id = any($1::uuid[]) and read_at is not null and kind = $2 and subject_type = $3 and subject_id = $4`;

/** What was told of this subject is not so any more: it is withdrawn where it is unread, and `news` tells whoever has read it. */
export async function correct(tx: Tx, told: NoticeKind, news: News): Promise<void> {
  const { to, subject } = news;
  const unread = new Set(await withdraw(tx, { to, kind: told, subject }));
  const read = await tx.sql<{ employeeId: string }>('notice.have_read', HAVE_READ, [
    to,
    told,
    subject.type,
    subject.id,
  ]);
  await notify(tx, { ...news, to: read.map(({ employeeId }) => employeeId).filter((id) => !unread.has(id)) });
}
