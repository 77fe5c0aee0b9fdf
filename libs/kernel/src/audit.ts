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
