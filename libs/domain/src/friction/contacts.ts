import { daysBetween, parseDay } from '../company';

/** Contacts of a month: customers served, counted by tills, turnstiles or telephone. */
export interface MonthContacts {
  /** YYYY-MM-01 */
  readonly month: string;
  /** Null: the whole company. */
  readonly placeId: string | null;
  /** Null: the whole visit. */
  readonly touchpointId: string | null;
  /** 1 or more; no row where they are not known. */
  readonly contacts: number;
}

/** Whose contacts are wanted. */
export interface ContactScope {
  readonly placeId: string | null;
  /** A customer who passes several of them counts at each; empty: the whole visit. */
  readonly touchpointIds: readonly string[];
}

export interface ContactPlace {
  readonly id: string;
  /** YYYY-MM-01 from which it is known to be there; null: since ever. */
  readonly openedIn: string | null;
  /** YYYY-MM-01 in which it was closed; null: it is open. */
  readonly closedIn: string | null;
}

/**
 * Contacts by month, for the months in which they are known. The company's are its own row, or the sum of its places when each that was open has
 * one; in the months of its opening and its closing a place may have none. Never summed over touchpoints that nobody asked for: the same customer passes several.
 * Where a touchpoint asked for is not known, the whole visit stands for it.
 *
 * @param places all of them: what customers met at one that is closed today is counted in its time, and one that is new takes nothing from
 *   the months before it
 */
export function knownContacts(
  rows: readonly MonthContacts[],
  places: readonly ContactPlace[],
  { placeId, touchpointIds }: ContactScope,
): ReadonlyMap<string, number> {
  const key = (month: string, place: string | null, touchpoint: string | null) => `${month} ${place} ${touchpoint}`;
  const by = new Map(rows.map((row) => [key(row.month, row.placeId, row.touchpointId), row.contacts]));
  const counted = new Set(rows.map((row) => `${row.month} ${row.placeId}`));
  const isThere = (month: string, { id, openedIn, closedIn }: ContactPlace): boolean =>
    (openedIn === null || month >= openedIn) &&
    (closedIn === null || month <= closedIn) &&
    // of a part of a month nobody need have counted
    ((month !== openedIn && month !== closedIn) || counted.has(`${month} ${id}`));
  const at = (month: string, touchpoint: string | null): number | null => {
    const own = by.get(key(month, placeId, touchpoint));
    if (own !== undefined || placeId !== null) return own ?? null;
    const there = places.filter((place) => isThere(month, place));
    return sumOf(there.map(({ id }) => by.get(key(month, id, touchpoint)) ?? null));
  };
  const found = new Map<string, number>();
  for (const month of new Set(rows.map((row) => row.month))) {
    const known = sumOf(touchpointIds.map((touchpoint) => at(month, touchpoint))) ?? at(month, null);
    if (known !== null) found.set(month, known);
  }
  return found;
}

/** Null for nothing and where one is null. */
const sumOf = (list: readonly (number | null)[]): number | null =>
  list.length > 0 && list.every((x) => x !== null) ? list.reduce<number>((sum, x) => sum + x, 0) : null;

/** Contacts from a day up to, not including, another (YYYY-MM-DD), each month spread evenly over its days; null where a month is not known. */
export function contactsBetween(known: ReadonlyMap<string, number>, from: string, until: string): number | null {
  let sum = 0;
  for (let at = from; at < until;) {
    const month = `${at.slice(0, 7)}-01`;
    const contacts = known.get(month);
    if (contacts === undefined) return null;
    const next = monthAfter(month);
    const end = next < until ? next : until;
    sum += (contacts * daysBetween(at, end)) / daysBetween(month, next);
    at = end;
  }
  return sum;
}

/** Of YYYY-MM-01. */
export function monthAfter(month: string): string {
  const at = new Date(month);
  at.setUTCMonth(at.getUTCMonth() + 1);
  return at.toISOString().slice(0, 10);
}

/** What can be wrong with a line; `columns`: there are not two to four cells. */
export type ContactsFault = 'columns' | 'month' | 'future' | 'contacts' | 'place' | 'touchpoint' | 'repeated';
export type ContactsLine = { readonly line: number; readonly text: string } & (
  | { readonly row: MonthContacts; readonly fault?: undefined }
  | { readonly row?: undefined; readonly fault: ContactsFault; readonly said: string }
);

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}
export interface ContactsDirectory {
  readonly places: readonly Named[];
  readonly touchpoints: readonly Named[];
  /** The running month, YYYY-MM-01: a later one is not over yet. */
  readonly thisMonth: string;
}

const HEADING = /^(месяц|month)\b|^месяц/i;
const MAX_CONTACTS = 1_000_000_000;

/** YYYY-MM-01 of 2026-11, 11.2026 or any day of that month. */
export function parseMonth(text: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const [, lateMonth, lateYear] = /^(\d{1,2})[./](\d{4})$/.exec(text.trim()) ?? [];
  const day = year ? `${year}-${month}-01` : lateYear ? `${lateYear}-${lateMonth}-01` : text;
  return parseDay(day)?.replace(/\d\d$/, '01');
}

const plain = (name: string): string => name.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
const idOf = (things: readonly Named[], name: string): string | undefined => {
  const found = things.filter(({ names }) => names.some((known) => plain(known) === plain(name)));
  return found.length === 1 ? found[0]!.id : undefined;
};

/**
 * "month; contacts; place; touchpoint", one a line, parted by semicolons or tabs as spreadsheets do; the last two may be left out. A line
 * of headings may come first, empty lines say nothing. Thousands may be parted by spaces.
 */
export function readContacts(text: string, directory: ContactsDirectory): ContactsLine[] {
  const seen = new Set<string>();
  return text.split(/\r\n|\r|\n/).flatMap((raw, index): ContactsLine[] => {
    const said = raw.trim();
    if (!said || (index === 0 && HEADING.test(said.replace(/^\ufeff|"/g, '')))) return [];
    const cells = said.split(/[;\t]/).map((cell) => cell.replace(/^"|"$/g, '').trim());
    const read = readLine(cells, directory);
    const line = { line: index + 1, text: said };
    if ('fault' in read) return [{ ...line, ...read }];
    const key = `${read.month} ${read.placeId} ${read.touchpointId}`;
    if (seen.has(key)) return [{ ...line, fault: 'repeated', said }];
    seen.add(key);
    return [{ ...line, row: read }];
  });
}

function readLine(
  cells: readonly string[],
  { places, touchpoints, thisMonth }: ContactsDirectory,
): MonthContacts | { readonly fault: ContactsFault; readonly said: string } {
  const [when = '', count = '', place = '', touchpoint = ''] = cells;
  if (cells.length < 2 || cells.slice(4).some(Boolean)) return { fault: 'columns', said: cells.join('; ') };
  const month = parseMonth(when);
  if (!month) return { fault: 'month', said: when };
  if (month > thisMonth) return { fault: 'future', said: when };
  const contacts = /^\d[\d\s]*$/.test(count) ? Number(count.replace(/\s/g, '')) : NaN;
  if (!(contacts >= 1 && contacts <= MAX_CONTACTS)) return { fault: 'contacts', said: count };
  const placeId = place ? idOf(places, place) : null;
  if (placeId === undefined) return { fault: 'place', said: place };
  const touchpointId = touchpoint ? idOf(touchpoints, touchpoint) : null;
  if (touchpointId === undefined) return { fault: 'touchpoint', said: touchpoint };
  return { month, placeId, touchpointId, contacts };
}
