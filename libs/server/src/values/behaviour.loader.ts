import { loader, type Tx } from '@zasluga/kernel';
import type { Behaviour } from './behaviour.entity';

/** Those of the ids that exist in the company, retired ones included; in no order. */
export const behavioursByIds = (tx: Tx, ids: readonly string[]): Promise<Behaviour[]> =>
  tx.sql(
    'behaviour.by_ids',
    `select id, value_id as "valueId", side, text_ru as "textRu", text_en as "textEn", depth, for_customers as "forCustomers",
       position, retired_at as "retiredAt" from behaviour where id = any($1)`,
    [ids],
  );

export const behaviourById = loader<Behaviour>(behavioursByIds);
