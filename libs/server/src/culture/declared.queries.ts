import type { Tx } from '@zasluga/kernel';
import { rankingInForce, type Value } from '../values';
import type { Scope } from './scope';

export interface DeclaredOrder {
  /** Ranked values in their order, then those in use outside the ranking. */
  values: { value: Value; place: number | null }[];
  /** YYYY-MM-DD; null without a ranking. */
  since: string | null;
}

/** The ranking in force on the last day of the period, with every value in use. */
export async function declaredOrder(tx: Tx, scope: Scope): Promise<DeclaredOrder> {
  const ranking = await rankingInForce(tx, scope.lastDay);
  const values = await tx.sql<Value>(
    'culture.values',
    `select id, name_ru as "nameRu", name_en as "nameEn", description_ru as "descriptionRu", description_en as "descriptionEn",
       colour, icon, is_customer as "isCustomer", retired_at as "retiredAt" from value where retired_at is null
     order by name_ru, id`,
  );
  const places = new Map(ranking?.places.map(({ valueId, place }) => [valueId, place]));
  return {
    values: values
      .map((value) => ({ value, place: places.get(value.id) ?? null }))
      .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0),
    since: ranking?.inForceFrom ?? null,
  };
}
