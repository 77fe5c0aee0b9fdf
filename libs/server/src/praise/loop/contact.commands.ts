import { CONTACT_CONSENT_VERSION, can, DomainError, type Locale, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import type { PraiseContact } from './contact.object';

export interface Consented {
  readonly email: string;
  readonly consentText: string;
  readonly locale: Locale;
}

/** The address, with the very words that were consented to; a later one takes the place of the former. Nothing for what was erased. */
export const keepContact = (tx: Tx, praiseId: string, { email, consentText, locale }: Consented): Promise<unknown> =>
  tx.sql(
    'praise.keep_contact',
    `insert into praise_contact (company_id, praise_id, email, consent_text, consent_version, consent_locale)
     select company_id, id, $2, $3, $4, $5 from praise where id = $1 and erased_at is null
     on conflict (company_id, praise_id) do update set email = excluded.email, consent_text = excluded.consent_text,
       consent_version = excluded.consent_version, consent_locale = excluded.consent_locale, consented_at = clock_timestamp()`,
    [praiseId, email, consentText, CONTACT_CONSENT_VERSION, locale],
  );

/** The consent is taken back: nothing of the contact stays. Harmless when repeated; false when there was none. */
export async function forgetContact(tx: Tx, praiseId: string): Promise<boolean> {
  const gone = await tx.sql(
    'praise.forget_contact',
    'delete from praise_contact where praise_id = $1 returning praise_id',
    [praiseId],
  );
  if (gone.length) await audit(tx, null, 'praise.forget_contact', { type: 'praise', id: praiseId });
  return gone.length > 0;
}

/**
 * A curator looks at a customer's address, to write about this praise; the look is recorded. Throws input.not_found, and
 * identity.forbidden for whoever the praise is about: nobody reads how to reach their own customers.
 */
export async function revealContact(tx: Tx, viewer: Viewer, praiseId: string): Promise<PraiseContact> {
  const [found] = await tx.sql<PraiseContact & { about: string[] }>(
    'praise.contact',
    `select c.email, c.consent_text as "consentText", c.consented_at as "consentedAt",
       array(select p.employee_id from praise p where p.id = c.praise_id and p.employee_id is not null
         union select r.employee_id from praise p join recognition_receiver r on r.recognition_id = p.recognition_id
           where p.id = c.praise_id)::text[] as about
     from praise_contact c where c.praise_id = $1`,
    [praiseId],
  );
  if (!found) throw new DomainError('input.not_found', 'id');
  if (!can(viewer, 'praise.contact', found)) throw new DomainError('identity.forbidden', 'id');
  await audit(tx, viewer, 'praise.reveal_contact', { type: 'praise', id: praiseId });
  return { email: found.email, consentText: found.consentText, consentedAt: found.consentedAt };
}
