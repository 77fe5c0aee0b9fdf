import { knownContacts } from '@zasluga/domain';
import type { ContactsPageQuery } from '../../gql';

/** Whose contacts of which month; null: not known. */
export interface Cell {
  /** YYYY-MM-01 */
  month: string;
  placeId: string | null;
  touchpointId: string | null;
  contacts: number | null;
}

export interface Month {
  /** YYYY-MM-01 */
  month: string;
  /** The company's, of its own row or summed over all places that were open; null: not known. */
  total: number | null;
  /** The places open then without a number, where the company has none of its own either. */
  missing: number;
  cells: Cell[];
}

/** The API tells two years. */
const MONTHS = 24;

/** YYYY-MM-01 of the months that are over on a day (YYYY-MM-DD), the latest first. */
export const monthsOver = (today: string): string[] =>
  Array.from({ length: MONTHS }, (_, ago) =>
    new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 2 - ago, 1)).toISOString().slice(0, 10),
  );

export const keyOf = ({ month, placeId, touchpointId }: Omit<Cell, 'contacts'>): string =>
  [month, placeId, touchpointId].join(' ');

/** The latest month first; in each the company, then every place open then whether known or not, then the touchpoints. */
export function monthsOf(
  { frictionContacts, places, placesOfContacts: lasting }: ContactsPageQuery,
  today: string,
): Month[] {
  const rows = frictionContacts.map(({ month, placeId = null, touchpointId = null, contacts }) => ({
    month,
    placeId,
    touchpointId,
    contacts,
  }));
  const order = [null, ...places.map(({ id }) => id)];
  const totals = knownContacts(rows, lasting, { placeId: null, touchpointIds: [] });
  const all = [...new Set([...monthsOver(today), ...rows.map(({ month }) => month)])].toSorted().toReversed();
  return all.map((month) => {
    const known = rows.filter((row) => row.month === month);
    const visits = known.filter(({ touchpointId }) => !touchpointId);
    const unknown = lasting
      .filter(({ openedIn, closedIn }) => (!openedIn || month > openedIn) && (!closedIn || month < closedIn))
      .filter(({ id }) => !visits.some(({ placeId }) => placeId === id))
      .map(({ id }) => id);
    const whole = visits.some(({ placeId }) => !placeId);
    const cells = [...known, ...unknown.map((placeId) => ({ month, placeId, touchpointId: null, contacts: null }))];
    return {
      month,
      total: totals.get(month) ?? null,
      missing: whole ? 0 : unknown.length,
      cells: cells.toSorted(
        (a, b) =>
          Number(!!a.touchpointId) - Number(!!b.touchpointId) || order.indexOf(a.placeId) - order.indexOf(b.placeId),
      ),
    };
  });
}

const MOST = 1_000_000_000;

/** Null for nothing typed; undefined for what is no whole number from 1 to a thousand million. Thousands may be parted. */
export function readNumber(typed: string): number | null | undefined {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (!digits) return null;
  const number = /^\d+$/.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= MOST ? number : undefined;
}
