import type { Tx } from '@zasluga/kernel';
import type { Place, Touchpoint, Unit } from './structure.entity';

export const units = (tx: Tx): Promise<Unit[]> =>
  tx.sql(
    'unit.all',
    `select id, parent_id as "parentId", name_ru as "nameRu", name_en as "nameEn", position from unit order by position, name_ru, id`,
  );

export const places = (tx: Tx): Promise<Place[]> =>
  tx.sql(
    'place.all',
    `select id, name_ru as "nameRu", name_en as "nameEn", address_ru as "addressRu", address_en as "addressEn", country, closed_at as "closedAt"
     from place order by closed_at is not null, name_ru, id`,
  );

export const touchpoints = (tx: Tx): Promise<Touchpoint[]> =>
  tx.sql(
    'touchpoint.all',
    `select id, position, name_ru as "nameRu", name_en as "nameEn" from touchpoint order by position, id`,
  );
