import { newId, type Tx } from '@zasluga/kernel';
import { newPraiseCode } from './praise.keys';

interface PointFields {
  placeId?: string;
  touchpointId?: string;
  unitId?: string;
  employeeId?: string;
  closed?: boolean;
}

/** A praise point for a test; returns its id and code. */
export async function makePraisePoint(tx: Tx, fields: PointFields): Promise<{ id: string; code: string }> {
  const made = { id: newId(), code: newPraiseCode() };
  await tx.sql(
    'test.praise_point',
    `insert into praise_point (company_id, id, code, place_id, touchpoint_id, unit_id, employee_id, closed_at)
     values ($1, $2, $3, $4, $5, $6, $7, case when $8 then clock_timestamp() end)`,
    [
      tx.companyId,
      made.id,
      made.code,
      fields.placeId ?? null,
      fields.touchpointId ?? null,
      fields.unitId ?? null,
      fields.employeeId ?? null,
      fields.closed ?? false,
    ],
  );
  return made;
}

/** A phrase that customers may choose, with its value. */
export async function makePhrase(tx: Tx, textRu: string, textEn: string): Promise<string> {
  const [valueId, id] = [newId(), newId()];
  await tx.sql(
    'test.praise_value',
    `insert into value (company_id, id, name_ru, name_en, colour, icon) values ($1, $2, $3, $3, '#0E5A4B', 'heart')`,
    [tx.companyId, valueId, textRu],
  );
  await tx.sql(
    'test.praise_phrase',
    `insert into behaviour (company_id, id, value_id, side, text_ru, text_en, for_customers, adopted_at)
       values ($1, $2, $3, 'for', $4, $5, true, clock_timestamp())`,
    [tx.companyId, id, valueId, textRu, textEn],
  );
  await tx.sql(
    'test.praise_wording',
    'insert into behaviour_wording (company_id, behaviour_id, number, text_ru, text_en) values ($1, $2, 1, $3, $4)',
    [tx.companyId, id, textRu, textEn],
  );
  return id;
}
