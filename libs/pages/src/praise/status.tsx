import type { PraiseState } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';
import { praiseDocument } from './document';
import { type PraiseTo, Said } from './thanks';

export interface StatusPage {
  locale: Locale;
  company: string;
  /** IANA zone of the company: times are shown as the place's clock had them. */
  timeZone: string;
  code: string;
  where: string;
  kind: 'praise' | 'problem';
  to: PraiseTo;
  words: string;
  phrases: readonly string[];
  state: PraiseState;
  receivedAt: Date;
  decidedAt?: Date | undefined;
  readAt?: Date | undefined;
  statusPath: string;
}

interface Step {
  text: string;
  at?: Date | undefined;
  /** What is said while it has not happened. */
  note?: string | undefined;
}

function steps({ locale, kind, state, to, receivedAt, decidedAt, readAt }: StatusPage): Step[] {
  const { t } = translator(locale);
  const received: Step = { text: t('praise.status.received'), at: receivedAt };
  if (kind === 'problem')
    return [
      received,
      state === 'received'
        ? { text: t('praise.status.problem_waits') }
        : { text: t('praise.status.problem_taken'), at: decidedAt },
    ];
  const checked: Step = {
    text: t('praise.status.checked'),
    at: decidedAt,
    note: decidedAt ? undefined : t('praise.status.checked_later'),
  };
  if (state === 'hidden' || state === 'taken')
    return [received, { text: t('praise.status.not_shown'), at: decidedAt, note: t('praise.status.not_shown_why') }];
  if (!readAt) return [received, checked, { text: t('praise.status.read_later') }];
  const named = to.who === 'employee' && to.name;
  const read = named ? t('praise.status.read', { name: named }) : t('praise.status.read_unnamed');
  return [received, checked, { text: read, at: readAt }];
}

function Timeline({ page }: { page: StatusPage }) {
  const { format } = translator(page.locale, { timeZone: page.timeZone });
  return (
    <ol>
      {steps(page).map(({ text, at, note }) => (
        <li className={at && 'ok'} key={text}>
          {at ? <b>{text}</b> : text}
          {at && (
            <span className="hint">
              <time dateTime={at.toISOString()}>{format.dateTime(at)}</time>
            </span>
          )}
          {note && <span className="hint">{note}</span>}
        </li>
      ))}
    </ol>
  );
}

/** C3: what became of it, for whoever holds the private link. */
export function statusPage(page: StatusPage): string {
  const { locale, company, code, where, kind, to, statusPath } = page;
  const { t } = translator(locale);
  const title = t(kind === 'problem' ? 'praise.status.problem_title' : 'praise.status.title');
  const whom = to.who === 'team' ? t('praise.status.to_team') : to.name || t('praise.status.to_unknown');
  return praiseDocument({
    locale,
    title,
    company,
    code,
    language: { href: `${statusPath}?lang=${locale === 'ru' ? 'en' : 'ru'}` },
    problem: kind === 'praise',
    children: (
      <>
        <h1>{title}</h1>
        <Timeline page={page} />
        <Said phrases={page.phrases} words={page.words} />
        <dl>
          {kind === 'praise' && (
            <>
              <dt>{t('praise.status.to')}</dt>
              <dd>{whom}</dd>
            </>
          )}
          <dt>{t('praise.status.where')}</dt>
          <dd>{where}</dd>
        </dl>
        <a className="go2" href={`${statusPath}?lang=${locale}`}>
          {t('praise.status.reload')}
        </a>
      </>
    ),
  });
}
