import type { Tx } from '@zasluga/kernel';
import { rankingInForce } from './ranking/ranking.queries';
import type { Value } from './value.entity';

/** In the order of the ranking in force, then those without a place as they were written, then the retired ones if wanted. */
export async function valuesInOrder(tx: Tx, includeRetired: boolean): Promise<Value[]> {
  const values = await tx.sql<Value>(
    'value.all',
    `select id, name_ru as "nameRu", name_en as "nameEn", description_ru as "descriptionRu", description_en as "descriptionEn",
       colour, icon, is_customer as "isCustomer", retired_at as "retiredAt"
     from value where $1 or retired_at is null order by created_at, id`,
    [includeRetired],
  );
  const ranking = await rankingInForce(tx);
  const places = new Map(ranking?.places.map(({ valueId, place }) => [valueId, place]));
  const rank = (value: Value) => places.get(value.id) ?? (value.retiredAt ? Infinity : Number.MAX_SAFE_INTEGER);
  return values.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** Ids of the values in use. */
export const valueIdsInUse = async (tx: Tx): Promise<string[]> =>
  (await tx.sql<{ id: string }>('value.in_use', 'select id from value where retired_at is null')).map(({ id }) => id);
