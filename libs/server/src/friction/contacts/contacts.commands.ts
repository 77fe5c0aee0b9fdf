import { DomainError, type MonthContacts, readContacts, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import type { ContactsInput, ContactsPasted, ContactsTextInput } from './contacts.entity';
import { contactsDirectory } from './contacts.queries';

/**
 * As they stand after it; null takes a row away. Throws input.not_found for a place or touchpoint, input.out_of_range for a month to come,
 * input.invalid for a month, place and touchpoint that come twice.
 */
export async function setContacts(tx: Tx, viewer: Viewer, { rows }: ContactsInput): Promise<number> {
  const { places, touchpoints, thisMonth } = await contactsDirectory(tx);
  const seen = new Set<string>();
  const wanted = rows.map(({ month, placeId, touchpointId, contacts }, i) => {
    const at = `input.rows.${i}`;
    const of = [month, placeId ?? '', touchpointId ?? ''].join();
    if (seen.has(of)) throw new DomainError('input.invalid', at);
    seen.add(of);
    if (placeId && !places.some(({ id }) => id === placeId)) throw new DomainError('input.not_found', `${at}.placeId`);
    if (touchpointId && !touchpoints.some(({ id }) => id === touchpointId))
      throw new DomainError('input.not_found', `${at}.touchpointId`);
    if (`${month}-01` > thisMonth) throw new DomainError('input.out_of_range', `${at}.month`);
    return {
      month: `${month}-01`,
      placeId: placeId ?? null,
      touchpointId: touchpointId ?? null,
      contacts: contacts ?? null,
    };
  });
  await tx.sql(
    'contacts.forget',
    `delete from friction_contacts c using jsonb_to_recordset($1::jsonb) r("placeId" uuid, "touchpointId" uuid, month date)
     where c.month = r.month and c.place_id is not distinct from r."placeId" and c.touchpoint_id is not distinct from r."touchpointId"`,
    [JSON.stringify(wanted.filter(({ contacts }) => contacts === null))],
  );
  const known = wanted.flatMap((row) => (row.contacts === null ? [] : [{ ...row, contacts: row.contacts }]));
  await save(tx, known);
  await audit(tx, viewer, 'friction.contacts', { type: 'company', id: tx.companyId }, { rows: rows.length });
  return wanted.length;
}

/** A pasted list: all of it, or, where a line is wrong, nothing. */
export async function pasteContacts(tx: Tx, viewer: Viewer, { text }: ContactsTextInput): Promise<ContactsPasted> {
  const lines = readContacts(text, await contactsDirectory(tx));
  const faults = lines.flatMap((line) => (line.fault ? [{ line: line.line, fault: line.fault, said: line.said }] : []));
  if (faults.length > 0) return { saved: 0, faults };
  const rows = lines.flatMap(({ row }) => (row ? [row] : []));
  await save(tx, rows);
  await audit(tx, viewer, 'friction.contacts', { type: 'company', id: tx.companyId }, { rows: rows.length });
  return { saved: rows.length, faults };
}

const save = (tx: Tx, rows: readonly MonthContacts[]): Promise<unknown> =>
  tx.sql(
    'contacts.save',
    `insert into friction_contacts (company_id, id, month, place_id, touchpoint_id, contacts)
     select $1, r.id, r.month, r."placeId", r."touchpointId", r.contacts
     from jsonb_to_recordset($2::jsonb) r(id uuid, month date, "placeId" uuid, "touchpointId" uuid, contacts int)
     on conflict (company_id, month, place_id, touchpoint_id)
     do update set contacts = excluded.contacts, updated_at = clock_timestamp()`,
    [tx.companyId, JSON.stringify(rows.map((row) => ({ id: newId(), ...row })))],
  );
