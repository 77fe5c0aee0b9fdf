import { type DecisionDeed, DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { KeptMenuItem } from './menu.entity';

/** More than this nobody finds between two customers; the editor says so from eleven on. */
export const MENU_MAX = 50;

/** What anybody may give at once, at one place. */
export interface MenuItem {
  readonly id: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly deed: DecisionDeed;
  /** Minor units of the company's currency: what one costs. */
  readonly costMinor: number;
  /** How many are left at the place; null where nobody counts, below zero when more was given than counted. */
  readonly stock: number | null;
}

/** Of a place, in the company's order; whoever has no place sees all that is given anywhere, without stock. */
export const menuFor = (tx: Tx, placeId: string | null): Promise<MenuItem[]> =>
  tx.sql(
    'menu.of_place',
    `select i.id, i.name_ru as "nameRu", i.name_en as "nameEn", i.deed, i.cost_minor::float8 as "costMinor", p.stock
     from recovery_menu_item i left join recovery_menu_place p on p.item_id = i.id and p.place_id = $1
     where i.retired_at is null and ($1::uuid is null or p.item_id is not null)
     order by i.position, i.id limit ${MENU_MAX}`,
    [placeId],
  );

/** One, though it may be given no longer: a phone without a line didn't know. Undefined: there is none. */
export const menuItem = async (tx: Tx, id: string): Promise<{ deed: DecisionDeed; costMinor: number } | undefined> =>
  (
    await tx.sql<{ deed: DecisionDeed; costMinor: number }>(
      'menu.item',
      'select deed, cost_minor::float8 as "costMinor" from recovery_menu_item where id = $1',
      [id],
    )
  )[0];

export const MENU_KEPT_MAX = 200;
export const MENU_PLACES_MAX = 1_000;

/** Everything that is or was given, in order, with its places; for those who keep the menu. */
export const keptMenu = (tx: Tx): Promise<KeptMenuItem[]> =>
  tx.sql(
    'menu.kept',
    `select i.id, i.name_ru as "nameRu", i.name_en as "nameEn", i.deed, i.cost_minor::float8 as "costMinor", i.retired_at as "retiredAt",
       coalesce((select jsonb_agg(jsonb_build_object('placeId', p.place_id, 'stock', p.stock) order by p.place_id)
         from recovery_menu_place p where p.item_id = i.id), '[]') as places
     from recovery_menu_item i order by i.position, i.id limit ${MENU_KEPT_MAX + 1}`,
  );

/** Of the place asked for, or of the viewer's own. Throws input.not_found for a place that isn't there. */
export async function menuAt(
  tx: Tx,
  viewer: Viewer,
  placeId: string | null,
): Promise<{ placeId: string | null; items: MenuItem[] }> {
  const [found] = await tx.sql<{ id: string | null }>(
    'menu.whose_place',
    `select case when $2::uuid is null then e.place_id else (select p.id from place p where p.id = $2) end as id
     from employee e where e.id = $1`,
    [viewer.employeeId, placeId],
  );
  const id = found?.id ?? null;
  if (placeId && !id) throw new DomainError('input.not_found', 'placeId');
  return { placeId: id, items: await menuFor(tx, id) };
}
