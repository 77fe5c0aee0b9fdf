import { type Locale, translator } from '@zasluga/locale';
import { ContactCard } from './contact';
import { praiseDocument } from './document';
import { type StatusPage, Timeline } from './status-steps';
import { Said } from './thanks';

function Left({ page }: { page: StatusPage }) {
  const { locale, kind, to, where, statusPath, company, contact } = page;
  const { t } = translator(locale);
  const whom = to.who === 'team' ? t('praise.status.to_team') : to.name || t('praise.status.to_unknown');
  return (
    <>
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
      {contact && <ContactCard locale={locale} company={company} statusPath={statusPath} contact={contact} />}
      <p className="n">
        <a className="go2" href={`${statusPath}/erase?lang=${locale}`}>
          {t('praise.erase.link')}
        </a>
      </p>
    </>
  );
}

/** C3: what became of it, for whoever holds the private link. */
export function statusPage(page: StatusPage): string {
  const { locale, company, code, kind, statusPath, erasedAt, done, contact } = page;
  const { t } = translator(locale);
  const title = t(kind === 'problem' ? 'praise.status.problem_title' : 'praise.status.title');
  return praiseDocument({
    locale,
    title: contact?.fault ? t('praise.page.error_title', { title }) : title,
    company,
    code,
    language: { href: `${statusPath}?lang=${locale === 'ru' ? 'en' : 'ru'}` },
    problem: kind === 'praise',
    children: (
      <>
        <h1>{title}</h1>
        {done && (
          <p className="st" role="status">
            {t(`praise.contact.done.${done}`)}
          </p>
        )}
        <Timeline page={page} />
        {erasedAt ? <p>{t('praise.erase.done')}</p> : <Left page={page} />}
      </>
    ),
  });
}

export interface ErasePage {
  locale: Locale;
  company: string;
  code: string;
  kind: 'praise' | 'problem';
  words: string;
  statusPath: string;
  hasContact: boolean;
}

/** Before anything is let go of for ever: what goes, what stays, and that it can't be undone. */
export function erasePage({ locale, company, code, kind, words, statusPath, hasContact }: ErasePage): string {
  const { t } = translator(locale);
  const title = t(kind === 'problem' ? 'praise.erase.problem_title' : 'praise.erase.title');
  return praiseDocument({
    locale,
    title,
    company,
    code,
    language: { href: `${statusPath}/erase?lang=${locale === 'ru' ? 'en' : 'ru'}` },
    children: (
      <>
        <h1>{title}</h1>
        {words && <blockquote>{words}</blockquote>}
        <p>{t('praise.erase.goes')}</p>
        <p>{t(kind === 'problem' ? 'praise.erase.problem_stays' : 'praise.erase.stays')}</p>
        <p>
          <strong>{t('praise.erase.forever')}</strong>
        </p>
        <form method="post" action={`${statusPath}/erase`}>
          <input type="hidden" name="lang" value={locale} />
          <button className="go">{t('praise.erase.erase')}</button>
        </form>
        {hasContact && (
          <form method="post" action={`${statusPath}/contact`}>
            <input type="hidden" name="lang" value={locale} />
            <button className="lk" name="forget" value="1">
              {t('praise.erase.only_contact')}
            </button>
          </form>
        )}
        <a className="go2" href={`${statusPath}?lang=${locale}`}>
          {t('praise.erase.keep')}
        </a>
      </>
    ),
  });
}

/** The company's time of keeping is over. */
export function expiredPage({
  locale,
  company,
  code,
  path,
}: {
  locale: Locale;
  company: string;
  code: string;
  path: string;
}) {
  const { t } = translator(locale);
  const title = t('praise.status.expired');
  return praiseDocument({
    locale,
    title,
    company,
    code,
    language: { href: `${path}?lang=${locale === 'ru' ? 'en' : 'ru'}` },
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{t('praise.status.expired_text')}</p>
      </>
    ),
  });
}
