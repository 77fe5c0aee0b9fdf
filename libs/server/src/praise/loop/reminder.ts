import { REPLY_REMINDER_DAYS } from '@zasluga/domain';
import { enqueue, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Once, some days after it was published. */
export const remindLater = (tx: Tx, praiseId: string): Promise<void> =>
  enqueue(tx, 'praise.remind', { praiseId }, { delayMs: REPLY_REMINDER_DAYS * DAY_MS, key: praiseId });

/** Tells the receivers that the customer has no answer yet; nobody when one of them replied, or when there is nothing to reply to. */
export async function remindOfPraise(tx: Tx, praiseId: string): Promise<void> {
  const [open] = await tx.sql<{ recognitionId: string; receiverIds: string[] }>(
    'praise.unanswered',
    `select g.id as "recognitionId", array(select r.employee_id from recognition_receiver r where r.recognition_id = g.id)::text[] as "receiverIds"
     from praise p join recognition g on g.id = p.recognition_id and g.state = 'published'
     where p.id = $1 and p.state = 'published' and p.erased_at is null
       and not exists (select from praise_reply r where r.praise_id = p.id)`,
    [praiseId],
  );
  if (!open) return;
  const subject = { type: 'recognition', id: open.recognitionId };
  await notify(tx, { to: open.receiverIds, kind: 'praise_unanswered', subject });
}
