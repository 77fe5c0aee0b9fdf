import type { ContactPlace, ContactScope, ContactsDirectory, MonthContacts } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { FrictionContacts } from './contacts.entity';

/** Two years of a hundred places; more is paged by the period. */
const MOST_ROWS = 2400;

/** From a month on, the latest first. */
export const contactsSince = (tx: Tx, month: string): Promise<FrictionContacts[]> =>
  tx.sql(
    'contacts.since',
    `select id, month::text, place_id as "placeId", touchpoint_id as "touchpointId", contacts from friction_contacts
     where month >= $1::date order by month desc, place_id nulls first, touchpoint_id nulls first limit ${MOST_ROWS}`,
    [month],
  );

/** Six years of a hundred places with their touchpoints one by one. */
const MOST_KNOWN = 20_000;

/** What `knownContacts` needs for such a part; where there is more, the earliest months are left out whole. */
export async function contactsKnown(
  tx: Tx,
  month: string,
  { placeId, touchpointIds }: ContactScope,
): Promise<{ rows: readonly MonthContacts[]; places: readonly ContactPlace[] }> {
  const found = await tx.sql<MonthContacts>(
    'contacts.known',
    `select month::text, place_id as "placeId", touchpoint_id as "touchpointId", contacts from friction_contacts
     where month >= $1::date and ($2::uuid is null or place_id = $2) and (touchpoint_id is null or touchpoint_id = any($3::uuid[]))
     order by month desc limit ${MOST_KNOWN}`,
    [month, placeId, touchpointIds],
  );
  const isCut = found.length === MOST_KNOWN;
  const rows = isCut ? found.filter((row) => row.month > found.at(-1)!.month) : found;
  return { rows, places: await contactPlaces(tx) };
}

/**
 * All places, and the months in which they were there: from the one in which each was made (its id says when), in which its first contacts were
 * counted or its first complaint came, whichever is earliest. What employees wrote says nothing here: it would tell where somebody wrote.
 */
export const contactPlaces = (tx: Tx): Promise<ContactPlace[]> =>
  tx.sql(
    'contacts.places',
    `select p.id, to_char(p.closed_at at time zone c.time_zone, 'YYYY-MM-01') as "closedIn", to_char(least(
         uuid_extract_timestamp(p.id) at time zone c.time_zone, counted.month::timestamp, complained.at at time zone c.time_zone), 'YYYY-MM-01') as "openedIn"
     from company c, place p
     left join lateral (select month from friction_contacts where place_id = p.id order by month limit 1) counted on true
     left join lateral (select at from friction_occurrence where place_id = p.id and source = 'complaint' order by at limit 1) complained on true
     order by p.id`,
  );

export async function contactsDirectory(tx: Tx): Promise<ContactsDirectory> {
  const [company] = await tx.sql<{ thisMonth: string }>(
    'contacts.this_month',
    `select date_trunc('month', clock_timestamp() at time zone time_zone)::date::text as "thisMonth" from company`,
  );
  const named = (table: 'place' | 'touchpoint') =>
    tx.sql<{ id: string; names: string[] }>(
      `contacts.${table}_names`,
      `select id, array[name_ru, name_en] as names from ${table}`,
    );
  return { ...company!, places: await named('place'), touchpoints: await named('touchpoint') };
}
