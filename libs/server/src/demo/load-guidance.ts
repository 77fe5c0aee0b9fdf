import { newId, type Tx } from '@zasluga/kernel';
import { instant, localDay } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { COMPANY, MENU } from './texts';

const SET_DAYS_AGO = 128;
/** Roubles that need no second thought; the ones of a case or a unit are wider than the company's. */
export const LIMIT_ROUBLES = 1_500;
const LIMITS: readonly { roubles: number; role_title?: string; deed?: string; unit?: string }[] = [
  { roubles: LIMIT_ROUBLES },
  { roubles: 2_000, unit: 'vokzal' },
  { roubles: 3_000, role_title: 'Старший смены' },
  { roubles: 1_000, deed: 'discount' },
  { roubles: 3_000, deed: 'refund' },
];
const BUDGETS: readonly { roubles: number; period: 'month' | 'quarter'; unit?: string }[] = [
  { roubles: 150_000, period: 'quarter' },
  { roubles: 16_000, period: 'month', unit: 'vokzal' },
  { roubles: 16_000, period: 'month', unit: 'lipovaya' },
];
/** The yard keeps its little card table, the station its drinks to go: a place need not have everything. */
const NOT_AT: Record<string, readonly string[]> = { melnichnaya: ['Плед и место в тепле', 'Напиток заново'] };

/** What guides decisions on the spot: limits, budgets, and what anybody may give at once. */
export async function loadGuidance(tx: Tx, ids: Ids, { today }: DemoPlan): Promise<void> {
  const since = instant(today, SET_DAYS_AGO, 780);
  const of = (unit?: string) => (unit ? ids.of('unit', unit) : null);
  await insertRows(
    tx,
    'decision_guideline',
    LIMITS.map(({ roubles, role_title = null, deed = null, unit }) => ({
      id: newId(since.getTime()),
      unit_id: of(unit),
      role_title,
      deed,
      limit_minor: roubles * 100,
      created_at: since,
    })),
  );
  await insertRows(
    tx,
    'recovery_budget',
    BUDGETS.map(({ roubles, period, unit }) => ({
      id: newId(since.getTime()),
      unit_id: of(unit),
      period,
      amount_minor: roubles * 100,
      in_force_from: localDay(since),
      created_at: since,
    })),
  );
  await insertRows(
    tx,
    'recovery_menu_item',
    MENU.map((item, at) => ({
      id: ids.make('menu_item', item.nameRu, since),
      name_ru: item.nameRu,
      name_en: item.nameEn,
      deed: item.deed,
      cost_minor: item.costRoubles * 100,
      position: at + 1,
      created_at: since,
    })),
  );
  await insertRows(
    tx,
    'recovery_menu_place',
    COMPANY.places.flatMap((place) =>
      MENU.filter(({ nameRu }) => !NOT_AT[place.key]?.includes(nameRu)).map(({ nameRu, stock }) => ({
        item_id: ids.of('menu_item', nameRu),
        place_id: ids.of('place', place.key),
        stock,
      })),
    ),
  );
}
