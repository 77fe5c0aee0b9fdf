import { loader } from '@zasluga/kernel';
import type { Value } from './value.entity';

export const valueById = loader<Value>((tx, ids) =>
  tx.sql(
    'value.by_id',
    `select id, name_ru as "nameRu", name_en as "nameEn", description_ru as "descriptionRu", description_en as "descriptionEn",
       colour, icon, is_customer as "isCustomer", retired_at as "retiredAt" from value where id = any($1)`,
    [ids],
  ),
);
