import type { DecisionDeed } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';

interface Fields {
  unitId?: string | null;
  roleTitle?: string | null;
  deed?: DecisionDeed | null;
  limitMinor?: number;
}

/** A limit of the company, of every role, in every case, unless said; returns its id. */
export async function makeGuideline(tx: Tx, fields: Fields = {}): Promise<string> {
  const { unitId = null, roleTitle = null, deed = null, limitMinor = 150_000 } = fields;
  const id = newId();
  await tx.sql(
    'factory.guideline',
    `insert into decision_guideline (company_id, id, unit_id, role_title, deed, limit_minor) values ($1, $2, $3, $4, $5, $6)`,
    [tx.companyId, id, unitId, roleTitle, deed, limitMinor],
  );
  return id;
}
