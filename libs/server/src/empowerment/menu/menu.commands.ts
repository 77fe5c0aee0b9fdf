import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import type { KeptMenuItem } from './menu.entity';
import type { MenuItemInput } from './menu.input';
import { keptMenu, MENU_KEPT_MAX } from './menu.queries';

const demand = async (tx: Tx, id: string, field = 'input.id'): Promise<KeptMenuItem> => {
  const item = (await keptMenu(tx)).find((one) => one.id === id);
  if (!item) throw new DomainError('input.not_found', field);
  return item;
};

/** One editor after another: of two orders at once the second sees the first. */
const lockMenu = (tx: Tx) => tx.sql('menu.lock', 'select from company where id = $1 for no key update', [tx.companyId]);

/**
 * A new item stands at the end. Said again with the key with which it was last saved it changes nothing: a second time the difference of a stock
 * would be added twice. Throws input.not_found for an item or a place that isn't there, input.too_many beyond what a menu holds.
 */
export async function saveMenuItem(tx: Tx, viewer: Viewer, input: MenuItemInput): Promise<KeptMenuItem> {
  await lockMenu(tx);
  const saved = await savedWith(tx, input.requestKey);
  if (saved) return demand(tx, saved);
  const places = new Map(input.places.map((place) => [place.placeId, place]));
  const placeIds = [...places.keys()];
  await demandPlaces(tx, placeIds);
  const id = input.id ?? newId();
  if (input.id) await demand(tx, input.id);
  else if ((await keptMenu(tx)).length >= MENU_KEPT_MAX)
    throw new DomainError('input.too_many', 'input', { max: MENU_KEPT_MAX });
  await tx.sql(
    'menu.save',
    `insert into recovery_menu_item (company_id, id, name_ru, name_en, deed, cost_minor, request_key, position)
     values ($1, $2, $3, $4, $5, $6, $7, (select coalesce(max(position), 0) + 1 from recovery_menu_item))
     on conflict (company_id, id) do update set name_ru = excluded.name_ru, name_en = excluded.name_en, deed = excluded.deed,
       cost_minor = excluded.cost_minor, request_key = excluded.request_key`,
    [tx.companyId, id, input.nameRu, input.nameEn, input.deed, input.costMinor, input.requestKey ?? null],
  );
  await tx.sql('menu.leave', 'delete from recovery_menu_place where item_id = $1 and place_id <> all ($2::uuid[])', [
    id,
    placeIds,
  ]);
  const numbers = [...places.values()];
  // what was given while the editor was open is not lost: the difference is written
  await tx.sql(
    'menu.place',
    `insert into recovery_menu_place as p (company_id, item_id, place_id, stock)
     select $1, $2, place_id, stock from unnest($3::uuid[], $4::int[]) as n (place_id, stock)
     on conflict (company_id, item_id, place_id) do update set stock = excluded.stock
       + coalesce(p.stock - (select s.seen from unnest($3::uuid[], $5::int[]) as s (place_id, seen) where s.place_id = p.place_id), 0)`,
    [tx.companyId, id, placeIds, numbers.map(({ stock }) => stock ?? null), numbers.map(({ seen }) => seen ?? null)],
  );
  await audit(tx, viewer, 'decisions.guide', { type: 'recovery_menu_item', id });
  return demand(tx, id);
}

/** At most two hundred rows are looked through. */
const savedWith = async (tx: Tx, key: string | null | undefined): Promise<string | undefined> =>
  key
    ? (await tx.sql<{ id: string }>('menu.saved', 'select id from recovery_menu_item where request_key = $1', [key]))[0]
        ?.id
    : undefined;

async function demandPlaces(tx: Tx, ids: readonly string[]): Promise<void> {
  const [found] = await tx.sql<{ count: number }>(
    'menu.places_there',
    'select count(*)::int as count from place where id = any ($1::uuid[])',
    [ids],
  );
  if (found!.count !== ids.length) throw new DomainError('input.not_found', 'input.places');
}

/** Taken off the menu, or put back; what was given by it stays written. */
export async function retireMenuItem(tx: Tx, viewer: Viewer, id: string, retired: boolean): Promise<KeptMenuItem> {
  await lockMenu(tx);
  await demand(tx, id, 'id');
  await tx.sql(
    'menu.retire',
    `update recovery_menu_item set retired_at = case when $2 then coalesce(retired_at, clock_timestamp()) end where id = $1`,
    [id, retired],
  );
  await audit(tx, viewer, 'decisions.guide', { type: 'recovery_menu_item', id }, { retired });
  return demand(tx, id);
}

/** What is not named keeps its order behind what is. */
export async function orderMenu(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<KeptMenuItem[]> {
  await lockMenu(tx);
  await tx.sql(
    'menu.order',
    `update recovery_menu_item i set position = o.place from (
       select id, row_number() over (order by array_position($1::uuid[], id) nulls last, position, id) as place from recovery_menu_item) o
     where o.id = i.id and i.position <> o.place`,
    [ids],
  );
  await audit(tx, viewer, 'decisions.guide', { type: 'company', id: tx.companyId }, { menu: 'order' });
  return keptMenu(tx);
}
