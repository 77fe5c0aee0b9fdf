import type { PraiseState } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';
import type { Contact } from './contact';
import type { PraiseTo } from './thanks';

export interface StatusReply {
  words: string;
  /** Language of the words. */
  locale: Locale;
  /** First name of somebody who agreed to be shown; else the role. */
  by?: string | undefined;
}

export interface StatusPage {
  locale: Locale;
  company: string;
  /** IANA zone of the company: times are shown as the place's clock had them. */
  timeZone: string;
  code: string;
  where: string;
  kind: 'praise' | 'problem';
  /** `typed`: the name is what the customer typed; whether it is right is not told. */
  to: PraiseTo & { typed?: boolean | undefined };
  words: string;
  phrases: readonly string[];
  state: PraiseState;
  receivedAt: Date;
  decidedAt?: Date | undefined;
  readAt?: Date | undefined;
  /** What receivers said back, earliest first. */
  replies?: readonly (StatusReply & { saidAt: Date })[] | undefined;
  /** What became of it, once it was passed on as a complaint. `owner`: first name of somebody who agreed to be shown. */
  complaint?: { answer?: string | undefined; answeredAt?: Date | undefined; owner?: string | undefined } | undefined;
  /** By the customer: nothing but the counts is left. */
  erasedAt?: Date | undefined;
  contact?: Contact | undefined;
  /** What the customer has just done here. */
  done?: 'contact_kept' | 'contact_gone' | undefined;
  statusPath: string;
}

interface Step {
  text: string;
  at?: Date | undefined;
  /** What is said while it has not happened. */
  note?: string | undefined;
  replies?: readonly StatusReply[] | undefined;
}

function problemSteps({ locale, state, complaint, decidedAt }: StatusPage): Step[] {
  const { t } = translator(locale);
  if (state === 'received')
    return [{ text: t('praise.status.problem_waits') }, { text: t('praise.status.reply_later') }];
  if (state === 'hidden') return [{ text: t('praise.status.not_shown'), at: decidedAt }];
  const taken: Step = { text: t('praise.status.problem_taken'), at: decidedAt };
  if (complaint?.answer && complaint.answeredAt) {
    const replies = [{ words: complaint.answer, locale, by: complaint.owner }];
    return [taken, { text: t('praise.status.problem_answered'), at: complaint.answeredAt, replies }];
  }
  const note = complaint?.owner ? t('praise.status.problem_owner', { name: complaint.owner }) : undefined;
  return [taken, { text: t('praise.status.reply_later'), note }];
}

function praiseSteps({ locale, state, to, decidedAt, readAt, replies = [] }: StatusPage): Step[] {
  const { t } = translator(locale);
  if (state === 'hidden' || state === 'taken')
    return [{ text: t('praise.status.not_shown'), at: decidedAt, note: t('praise.status.not_shown_why') }];
  if (state === 'received')
    return [
      { text: t('praise.status.checked_later'), note: t('praise.status.usually') },
      { text: t('praise.status.read_later') },
      { text: t('praise.status.reply_later') },
    ];
  const checked: Step = { text: t('praise.status.checked'), at: decidedAt };
  if (!readAt) return [checked, { text: t('praise.status.read_later') }, { text: t('praise.status.reply_later') }];
  const named = to.who === 'employee' && !to.typed ? to.name : undefined;
  const read = {
    text: named ? t('praise.status.read', { name: named }) : t('praise.status.read_unnamed'),
    at: readAt,
  };
  if (!replies.length) return [checked, read, { text: t('praise.status.reply_later') }];
  return [checked, read, { text: t('praise.status.reply'), at: replies[0]!.saidAt, replies }];
}

export function stepsOf(page: StatusPage): Step[] {
  const { t } = translator(page.locale);
  const received: Step = { text: t('praise.status.received'), at: page.receivedAt };
  if (page.erasedAt) return [received, { text: t('praise.status.erased'), at: page.erasedAt }];
  return [received, ...(page.kind === 'problem' || page.complaint ? problemSteps(page) : praiseSteps(page))];
}

export function Timeline({ page }: { page: StatusPage }) {
  const { t, format } = translator(page.locale, { timeZone: page.timeZone });
  return (
    <ol>
      {stepsOf(page).map(({ text, at, note, replies }) => (
        <li className={at && 'ok'} key={text}>
          {at ? <b>{text}</b> : text}
          {at && (
            <span className="hint">
              <time dateTime={at.toISOString()}>{format.dateTime(at)}</time>
            </span>
          )}
          {note && <span className="hint">{note}</span>}
          {replies?.map(({ words, locale, by }, place) => (
            <figure key={place}>
              <blockquote lang={locale === page.locale ? undefined : locale}>{words}</blockquote>
              <figcaption>
                — {by ?? t(page.complaint ? 'praise.status.by_company' : 'praise.status.by_team')}
              </figcaption>
            </figure>
          ))}
        </li>
      ))}
    </ol>
  );
}
