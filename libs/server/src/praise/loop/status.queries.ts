import type { Locale } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

export interface TheirReply {
  words: string;
  locale: Locale;
  saidAt: Date;
  /** First name of somebody who agreed to be shown to customers. */
  name: string | null;
  role: string;
}

/** What the customer may read of the receivers' replies, earliest first. */
export const repliesFor = (tx: Tx, praiseId: string): Promise<TheirReply[]> =>
  tx.sql<TheirReply>(
    'praise.replies_for_customer',
    `select r.words, r.locale, r.said_at as "saidAt", case when e.shown_to_customers then e.first_name end as name, e.role_title as role
     from praise_reply r join employee e on e.id = r.employee_id
     where r.praise_id = $1 and r.hidden_at is null and r.words <> '' order by r.said_at, r.employee_id`,
    [praiseId],
  );

/** The customer's own address; for nobody but the customer's own page. */
export const contactFor = async (tx: Tx, praiseId: string): Promise<string | undefined> =>
  (
    await tx.sql<{ email: string }>(
      'praise.contact_for_customer',
      'select email from praise_contact where praise_id = $1',
      [praiseId],
    )
  )[0]?.email;
