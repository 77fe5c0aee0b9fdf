import { searchText } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { hashPassword } from '../identity';
import { instant, localDay } from './calendar';
import type { DemoPlan } from './plan';
import { PLACE_HOURS } from './place-hours';
import { insertRows } from './rows';
import { BEHAVIOURS, COMPANY, RANKINGS, VALUES } from './texts';

/** With which everybody of the demo company signs in by e-mail. */
export const DEMO_PASSWORD = 'polden-demo';

/** The id that a key of the plan has got in the database. */
export class Ids {
  private readonly made = new Map<string, string>();

  /** Makes an id; it sorts by `at`. */
  make(kind: string, key: string, at: Date): string {
    const id = newId(at.getTime());
    this.made.set(`${kind}/${key}`, id);
    return id;
  }

  of(kind: string, key: string): string {
    const id = this.made.get(`${kind}/${key}`);
    if (!id) throw new Error(`the demo has no ${kind} ${key}`);
    return id;
  }

  has(kind: string, key: string): boolean {
    return this.made.has(`${kind}/${key}`);
  }

  orNull(kind: string, key: string | null): string | null {
    return key === null ? null : this.of(kind, key);
  }
}

const BEGAN_DAYS_AGO = 420;

export async function loadCompany(tx: Tx, ids: Ids, { today, employees }: DemoPlan): Promise<void> {
  const { mailDomain: _, ...names } = COMPANY.company;
  const began = instant(today, BEGAN_DAYS_AGO, 600);
  await tx.sql(
    'demo.company',
    `insert into company (id, slug, name_ru, name_en, time_zone, currency, locale, is_demo, point_value_minor, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
    [
      tx.companyId,
      names.slug,
      names.nameRu,
      names.nameEn,
      names.timeZone,
      names.currency,
      names.locale,
      names.pointValueMinor,
      began,
    ],
  );
  const unit = (key: string) => ids.make('unit', key, began);
  await insertRows(
    tx,
    'unit',
    COMPANY.units.map((one, position) => ({
      id: unit(one.key),
      parent_id: ids.orNull('unit', one.parent),
      name_ru: one.nameRu,
      name_en: one.nameEn,
      position,
    })),
  );
  await insertRows(
    tx,
    'place',
    COMPANY.places.map((one) => ({
      id: ids.make('place', one.key, began),
      name_ru: one.nameRu,
      name_en: one.nameEn,
      address_ru: one.addressRu,
      address_en: one.addressEn,
      country: 'RU',
    })),
  );
  await insertRows(tx, 'place_hours', hoursOf(ids));
  await insertRows(
    tx,
    'touchpoint',
    COMPANY.touchpoints.map((one, position) => ({
      id: ids.make('touchpoint', one.key, began),
      position: position + 1,
      name_ru: one.nameRu,
      name_en: one.nameEn,
    })),
  );
  for (const one of employees) ids.make('employee', one.key, one.hiredAt);
  await insertRows(
    tx,
    'employee',
    employees.map((one) => ({
      id: ids.of('employee', one.key),
      number: one.number,
      first_name: one.firstName,
      last_name: one.lastName,
      middle_name: one.middleName,
      email: one.email,
      role_title: one.roleTitle,
      unit_id: ids.of('unit', one.unit),
      place_id: ids.of('place', one.place),
      manager_id: ids.orNull('employee', one.manager),
      status: one.leftOn ? 'left' : 'active',
      hired_on: one.hiredOn,
      left_on: one.leftOn,
      locale: one.locale,
      roles: one.roles,
      shown_to_customers: one.shownToCustomers,
      search_text: searchText(one.firstName, one.lastName, one.middleName),
      created_at: one.hiredAt < began ? began : one.hiredAt,
      updated_at: one.leftAt ?? (one.hiredAt < began ? began : one.hiredAt),
    })),
  );
}

/** Everybody may sign in; six of them show what the product is for their audience. */
export async function loadAccounts(tx: Tx, ids: Ids, { today, employees }: DemoPlan): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD);
  const persona = new Map(COMPANY.personas.map((one) => [one.employee, one.key]));
  const at = instant(today, BEGAN_DAYS_AGO - 1, 600);
  await insertRows(
    tx,
    'account',
    employees
      .filter((one) => !one.leftOn)
      .map((one) => ({
        id: newId(at.getTime()),
        employee_id: ids.of('employee', one.key),
        email: one.email,
        password_hash: password,
        persona: persona.get(one.key) ?? null,
        created_at: one.hiredAt < at ? at : one.hiredAt,
      })),
  );
}

export async function loadValues(tx: Tx, ids: Ids, { today }: DemoPlan): Promise<void> {
  const began = instant(today, BEGAN_DAYS_AGO - 2, 660);
  await insertRows(
    tx,
    'value',
    VALUES.map((one) => ({
      id: ids.make('value', one.key, began),
      name_ru: one.nameRu,
      name_en: one.nameEn,
      description_ru: one.descriptionRu,
      description_en: one.descriptionEn,
      colour: one.colour,
      icon: one.icon,
      is_customer: one.isCustomer,
      created_at: began,
    })),
  );
  await loadRankings(tx, ids, today);
  await insertRows(
    tx,
    'behaviour',
    BEHAVIOURS.map((one, position) => ({
      id: ids.make('behaviour', one.key, began),
      value_id: ids.of('value', one.value),
      side: one.side,
      text_ru: one.ru,
      text_en: one.en,
      depth: one.depth,
      for_customers: one.customers,
      position,
      created_at: began,
      adopted_at: began,
    })),
  );
  await insertRows(
    tx,
    'behaviour_wording',
    BEHAVIOURS.map((one) => ({
      behaviour_id: ids.of('behaviour', one.key),
      number: 1,
      text_ru: one.ru,
      text_en: one.en,
      created_at: began,
    })),
  );
  await insertRows(
    tx,
    'behaviour_touchpoint',
    BEHAVIOURS.flatMap((one) =>
      one.touchpoints.map((touchpoint) => ({
        behaviour_id: ids.of('behaviour', one.key),
        touchpoint_id: ids.of('touchpoint', touchpoint),
      })),
    ),
  );
}

async function loadRankings(tx: Tx, ids: Ids, today: Date): Promise<void> {
  const versions = RANKINGS.map((one) => ({ ...one, at: instant(today, one.daysAgo + 2, 700) }));
  await insertRows(
    tx,
    'value_ranking',
    versions.map((one) => ({
      id: ids.make('ranking', String(one.daysAgo), one.at),
      in_force_from: localDay(instant(today, one.daysAgo, 0)),
      note: one.noteRu,
      author_id: ids.of('employee', 'sokolova'),
      created_at: one.at,
    })),
  );
  await insertRows(
    tx,
    'value_ranking_place',
    versions.flatMap((one) =>
      one.order.map((value, index) => ({
        ranking_id: ids.of('ranking', String(one.daysAgo)),
        value_id: ids.of('value', value),
        place: index + 1,
      })),
    ),
  );
}

/** The version of the ranking that was in force then. */
export function rankingAt(ids: Ids, today: Date, at: Date): string {
  const inForce = RANKINGS.filter((one) => instant(today, one.daysAgo, 0) <= at).at(-1) ?? RANKINGS[0];
  return ids.of('ranking', String(inForce?.daysAgo));
}

const hoursOf = (ids: Ids) =>
  Object.entries(PLACE_HOURS).flatMap(([key, week]) =>
    week.map(({ weekday, opens, closes }) => ({ place_id: ids.of('place', key), weekday, opens, closes })),
  );
