import type { FundPeriod, FundPurpose } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';

interface FundFields {
  readonly purpose?: FundPurpose;
  readonly period?: FundPeriod;
  readonly unitId?: string | null;
  readonly ownerId?: string | null;
  readonly cap?: number | null;
  readonly autoFill?: boolean;
}

const INSERT = `insert into points_fund (company_id, id, purpose, name_ru, name_en, unit_id, owner_id, period, cap, auto_fill)
  values ($1, $2, $3, 'Фонд', 'Fund', $4, $5, $6, $7, $8)`;

/** Answers the fund's id. */
export async function makeFund(tx: Tx, fields: FundFields = {}): Promise<string> {
  const { purpose = 'rule', period = 'month', unitId = null, ownerId = null, cap = null, autoFill = false } = fields;
  const id = newId();
  await tx.sql('test.fund', INSERT, [tx.companyId, id, purpose, unitId, ownerId, period, cap, autoFill]);
  return id;
}
