import type { Viewer } from '@zasluga/domain';
import { newId } from './id';
import type { Tx } from './tx';

/** Who did what to which subject; written in the same transaction as the act. `details`: ids and codes, no texts of people. */
export const audit = (
  tx: Tx,
  viewer: Pick<Viewer, 'employeeId'> | null,
  deed: string,
  subject: { readonly type: string; readonly id: string },
  details: Readonly<Record<string, unknown>> = {},
): Promise<unknown> =>
  tx.sql(
    'kernel.audit',
    `insert into audit_log (company_id, id, actor_id, deed, subject_type, subject_id, details) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.companyId, newId(), viewer?.employeeId ?? null, deed, subject.type, subject.id, details],
  );

/** The same deed to many subjects of one type, in one statement. */
export const auditEach = (
  tx: Tx,
  viewer: Pick<Viewer, 'employeeId'> | null,
  deed: string,
  type: string,
  subjects: readonly { readonly id: string; readonly details: Readonly<Record<string, unknown>> }[],
): Promise<unknown> =>
  tx.sql(
    'kernel.audit_each',
    `insert into audit_log (company_id, id, actor_id, deed, subject_type, subject_id, details)
     select $1, s.id, $3, $4, $5, s.subject_id, s.details from unnest($2::uuid[], $6::uuid[], $7::jsonb[]) s (id, subject_id, details)`,
    [
      tx.companyId,
      subjects.map(() => newId()),
      viewer?.employeeId ?? null,
      deed,
      type,
      subjects.map(({ id }) => id),
      subjects.map(({ details }) => JSON.stringify(details)),
    ],
  );
