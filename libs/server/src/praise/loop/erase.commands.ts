import { CONTACT_KEPT_DAYS, type PraiseEraser } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { eraseStory } from '../../recognition';
import { forgetBands } from '../signals/likeness';

/** So many in one transaction; the rest follows in the next. */
export const ERASED_AT_ONCE = 200;

// What waited for a decision is decided by that; what a curator wrote about it may repeat the customer's words.
const ERASE = `update praise set words = '', named = '', hide_reason = null, network_hash = null, device_hash = null, seen = '{}', masked = '{}',
    complaint_because = '{}',
    erased_at = clock_timestamp(), erased_by = $2, revision = revision + 1, updated_at = clock_timestamp(),
    state = case when state = 'received' then 'hidden' else state end, decided_at = coalesce(decided_at, clock_timestamp())
  where id = $1 and erased_at is null returning recognition_id as "recognitionId"`;

/**
 * Lets go of everything that a customer wrote and that tells who it was: words, name, contact, fingerprints, replies in own words, which
 * may repeat theirs. What stays says that there was a praise, where and when, what was ticked and answered: counts. Points stay:
 * the ledger knows nobody's words. Harmless when repeated; false when it was done before.
 */
export async function erasePraise(tx: Tx, id: string, by: PraiseEraser): Promise<boolean> {
  const [erased] = await tx.sql<{ recognitionId: string | null }>('praise.erase', ERASE, [id, by]);
  if (!erased) return false;
  await tx.sql('praise.erase_contact', 'delete from praise_contact where praise_id = $1', [id]);
  await tx.sql('praise.erase_proposals', 'delete from praise_proposal where praise_id = $1', [id]);
  await forgetBands(tx, id);
  await tx.sql('praise.erase_replies', `update praise_reply set words = '' where praise_id = $1 and kind = 'words'`, [
    id,
  ]);
  if (erased.recognitionId) await eraseStory(tx, erased.recognitionId);
  await audit(tx, null, 'praise.erase', { type: 'praise', id }, { by });
  return true;
}

/** The oldest that the company keeps no longer. Returns whether there may be more. */
export async function eraseExpired(tx: Tx, now: Date): Promise<boolean> {
  const expired = await tx.sql<{ id: string }>(
    'praise.expired',
    `select p.id from praise p where p.erased_at is null and p.created_at <
       (select $1::timestamptz - make_interval(months => c.praise_retention_months) from company c)
     order by p.created_at limit $2 for update skip locked`,
    [now, ERASED_AT_ONCE],
  );
  for (const { id } of expired) await erasePraise(tx, id, 'retention');
  return expired.length === ERASED_AT_ONCE;
}

/** Addresses outlive their purpose by nothing: 90 days after the consent or the last reply they go. Returns whether there may be more. */
export async function forgetOldContacts(tx: Tx, now: Date): Promise<boolean> {
  const gone = await tx.sql(
    'praise.forget_old_contacts',
    `delete from praise_contact where praise_id in (select c.praise_id from praise_contact c
       where c.consented_at < $1::timestamptz - $2 * interval '1 day'
         and not exists (select from praise_reply r where r.praise_id = c.praise_id
           and r.said_at >= $1::timestamptz - $2 * interval '1 day')
       order by c.consented_at limit $3) returning praise_id`,
    [now, CONTACT_KEPT_DAYS, ERASED_AT_ONCE],
  );
  return gone.length === ERASED_AT_ONCE;
}
