import { tidy } from '../person-name';
import type { PersonField } from './headings';
import type { KnownName, KnownPerson } from './known';
import type { Draft } from './read-row';

/** One field of a person who is already known, before and after. */
export interface FieldChange {
  field: PersonField;
  before: string | null;
  after: string | null;
}

/** What the file says, as it would be stored. A unit or place that nobody knows yet has no id. */
export interface NamedRef {
  id: string | null;
  name: string;
}
export interface Wanted {
  number?: string | null;
  lastName: string;
  firstName: string;
  middleName?: string | null;
  email?: string | null;
  phone?: string | null;
  roleTitle?: string;
  unit?: NamedRef | null;
  place?: NamedRef | null;
  hiredOn?: string | null;
  leftOn?: string | null;
  locale?: 'ru' | 'en';
}

const key = (name: string) => tidy(name).toLowerCase().replaceAll('ё', 'е');

/** Units or places by name in either language; the first of two with one name. */
export class NameIndex {
  private readonly byKey = new Map<string, KnownName>();
  private readonly byId = new Map<string, KnownName>();
  private readonly fresh = new Map<string, string>();

  constructor(known: readonly KnownName[]) {
    for (const one of known) {
      this.byId.set(one.id, one);
      for (const name of [one.nameRu, one.nameEn])
        if (name && !this.byKey.has(key(name))) this.byKey.set(key(name), one);
    }
  }
  /** The first spelling of a new name is kept for all rows. */
  find(name: string): NamedRef {
    const known = this.byKey.get(key(name));
    if (known) return { id: known.id, name };
    if (!this.fresh.has(key(name))) this.fresh.set(key(name), name);
    return { id: null, name: this.fresh.get(key(name))! };
  }
  nameOf = (id: string | null): string | null => {
    const known = id ? this.byId.get(id) : undefined;
    return known ? known.nameRu || known.nameEn : null;
  };
}

/** A missing column says nothing (undefined); an empty number keeps what is known, other empty cells empty the field. */
export function wantedOf(draft: Draft, units: NameIndex, places: NameIndex): Wanted {
  const named = (index: NameIndex, name: string | null | undefined) =>
    name ? index.find(name) : name === undefined ? undefined : null;
  return {
    lastName: draft.lastName,
    firstName: draft.firstName,
    middleName: draft.middleName,
    number: draft.number ?? undefined,
    email: draft.email,
    phone: draft.phone,
    roleTitle: draft.roleTitle === null ? '' : draft.roleTitle,
    unit: named(units, draft.unit),
    place: named(places, draft.place),
    hiredOn: draft.hiredOn,
    leftOn: draft.leftOn,
    locale: draft.locale ?? undefined,
  };
}

/** What would be different afterwards; the manager is compared by the plan, which knows who is who. */
export function differences(known: KnownPerson, wanted: Wanted, units: NameIndex, places: NameIndex): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (
    field: PersonField,
    before: string | null,
    after: string | null | undefined,
    same = before === after,
  ) => {
    if (after !== undefined && !same) changes.push({ field, before: before || null, after: after || null });
  };
  compare('number', known.number, wanted.number);
  compare('lastName', known.lastName, wanted.lastName);
  compare('firstName', known.firstName, wanted.firstName);
  compare('middleName', known.middleName, wanted.middleName);
  compare('email', known.email, wanted.email);
  compare('phone', known.phone, wanted.phone);
  compare('roleTitle', known.roleTitle, wanted.roleTitle);
  const { unit, place } = wanted;
  compare('unit', units.nameOf(known.unitId), unit && unit.name, (unit?.id ?? null) === known.unitId && !isFresh(unit));
  compare(
    'place',
    places.nameOf(known.placeId),
    place && place.name,
    (place?.id ?? null) === known.placeId && !isFresh(place),
  );
  compare('hiredOn', known.hiredOn, wanted.hiredOn);
  compare('leftOn', known.leftOn, wanted.leftOn);
  compare('locale', known.locale, wanted.locale);
  return changes;
}

const isFresh = (ref: NamedRef | null | undefined) => !!ref && ref.id === null;
