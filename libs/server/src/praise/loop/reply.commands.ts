import { DomainError, type Locale, REPLY_CHANGE_MINUTES, reachableBy, type Viewer } from '@zasluga/domain';
import { translator } from '@zasluga/locale';
import { audit, type Tx } from '@zasluga/kernel';
import { tellChange } from '../../recognition';
import type { HideReplyInput, ReplyToPraiseInput } from './reply.input';

interface Answerable {
  id: string;
  locale: Locale;
  erased: boolean;
  visibility: 'everyone' | 'unit' | 'private';
}

const OF_RECEIVER = `select p.id, p.locale, p.erased_at is not null as erased, g.visibility
  from praise p join recognition g on g.id = p.recognition_id and g.state = 'published'
    join recognition_receiver r on r.recognition_id = g.id and r.employee_id = $2
  where p.recognition_id = $1 and p.state = 'published' for update of p`;

// the moment of the first saying stays: changing it again and again must not prolong the time in which it may be changed
const SAY = `insert into praise_reply as r (company_id, praise_id, employee_id, kind, words, locale) values ($1, $2, $3, $4, $5, $6)
  on conflict (company_id, praise_id, employee_id) do update set kind = excluded.kind, words = excluded.words
    where r.hidden_at is null and (r.words = excluded.words or r.said_at > clock_timestamp() - $7 * interval '1 minute')
  returning employee_id`;

/** The words, and whether they are of one tap. Throws input.invalid, input.required, praise.reply_reachable. */
function wordsOf({ quick, words }: ReplyToPraiseInput, locale: Locale): { kind: 'quick' | 'words'; words: string } {
  if (quick && words) throw new DomainError('input.invalid', 'input.words');
  if (quick) return { kind: 'quick', words: translator(locale).t(`reply.quick.${quick}`) };
  if (!words) throw new DomainError('input.required', 'input.words');
  const by = reachableBy(words);
  if (by) throw new DomainError('praise.reply_reachable', 'input.words', { by });
  return { kind: 'words', words };
}

/**
 * A receiver answers the customer: once, changeable for a quarter of an hour, in the customer's language when by one tap. The customer's
 * page shows it, and the card in the feed. Who replies has read. Repeating it is harmless.
 * @throws DomainError recognition.not_found for whoever isn't thanked, praise.erased, praise.reply_reachable, praise.reply_final
 */
export async function replyToPraise(tx: Tx, viewer: Viewer, input: ReplyToPraiseInput): Promise<void> {
  const [praise] = await tx.sql<Answerable>('praise.answerable', OF_RECEIVER, [input.recognitionId, viewer.employeeId]);
  if (!praise) throw new DomainError('recognition.not_found', 'input.recognitionId');
  if (praise.erased) throw new DomainError('praise.erased', 'input.recognitionId');
  const { kind, words } = wordsOf(input, praise.locale);
  const values = [tx.companyId, praise.id, viewer.employeeId, kind, words, praise.locale, REPLY_CHANGE_MINUTES];
  const said = await tx.sql('praise.reply', SAY, values);
  if (!said.length) throw new DomainError('praise.reply_final', 'input.recognitionId');
  await tx.sql(
    'praise.read_by_reply',
    'update praise set read_at = clock_timestamp() where id = $1 and read_at is null',
    [praise.id],
  );
  await tellChange(tx, { id: input.recognitionId, was: praise.visibility });
}

/** A curator takes a reply off the customer's page, or puts it back. Harmless when repeated. Throws input.not_found. */
export async function hideReply(tx: Tx, viewer: Viewer, input: HideReplyInput): Promise<void> {
  const [found] = await tx.sql<{ praiseId: string; visibility: Answerable['visibility']; changed: boolean }>(
    'praise.reply_of',
    `select p.id as "praiseId", g.visibility, (r.hidden_at is null) = $3 as changed from praise p
       join praise_reply r on r.praise_id = p.id and r.employee_id = $2 join recognition g on g.id = p.recognition_id
     where p.recognition_id = $1 for update of r`,
    [input.recognitionId, input.employeeId, input.hidden],
  );
  if (!found) throw new DomainError('input.not_found', 'input.employeeId');
  if (!found.changed) return;
  await tx.sql(
    'praise.hide_reply',
    `update praise_reply set hidden_at = case when $3 then clock_timestamp() end, hidden_by_id = case when $3 then $4::uuid end
     where praise_id = $1 and employee_id = $2`,
    [found.praiseId, input.employeeId, input.hidden, viewer.employeeId],
  );
  const subject = { type: 'praise', id: found.praiseId };
  await audit(tx, viewer, input.hidden ? 'praise.hide_reply' : 'praise.show_reply', subject, {
    employeeId: input.employeeId,
  });
  await tellChange(tx, { id: input.recognitionId, was: found.visibility });
}
