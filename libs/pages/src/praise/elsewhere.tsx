import { CONTACT_KEPT_DAYS, PRAISE_WORDS_MAX } from '@zasluga/domain';
import { type Locale, type MessageId, translator } from '@zasluga/locale';
import { aboutPath, PRAISE_PATHS, praiseDocument } from './document';
import { type PraiseSeal, type PraiseTyped, SealFields, Trap, TypedFields } from './fields';

const otherLocale = (locale: Locale) => (locale === 'ru' ? 'en' : 'ru');

/** There is no such code: a field to type it again. Says the same for every wrong code. */
export function unknownCodePage({ locale, typed }: { locale: Locale; typed: string }): string {
  const { t } = translator(locale);
  const title = t('praise.code.title');
  return praiseDocument({
    locale,
    title,
    language: { href: `/p/code?lang=${otherLocale(locale)}&code=${encodeURIComponent(typed)}` },
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{t('praise.code.lead')}</p>
        <form method="get" action="/p/code">
          <input type="hidden" name="lang" value={locale} />
          <fieldset>
            <label className="l" htmlFor="code">
              {t('praise.code.label')}
            </label>
            <input
              type="text"
              id="code"
              name="code"
              defaultValue={typed}
              maxLength={16}
              autoComplete="off"
              spellCheck={false}
            />
          </fieldset>
          <button className="go">{t('praise.code.open')}</button>
        </form>
      </>
    ),
  });
}

export function unknownStatusPage({ locale, path }: { locale: Locale; path: string }): string {
  const { t } = translator(locale);
  const title = t('praise.status.unknown_title');
  return praiseDocument({
    locale,
    title,
    language: { href: `${path}?lang=${otherLocale(locale)}` },
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{t('praise.status.unknown')}</p>
      </>
    ),
  });
}

export interface ClosedPage {
  locale: Locale;
  company: string;
  code: string;
  /** Points of the same company that are open. */
  sisters: readonly { code: string; where: string }[];
  /** What was typed when the form was sent to a point that had closed in between. */
  kept?: { seal: PraiseSeal; typed: PraiseTyped } | undefined;
}

/** The point is closed: the words may go to another place of the company, and aren't lost on the way. */
export function closedPage({ locale, company, code, sisters, kept }: ClosedPage): string {
  const { t } = translator(locale);
  const title = t('praise.closed.title');
  const words = kept?.typed.words;
  return praiseDocument({
    locale,
    title,
    company,
    code,
    language: { href: `/${code}?lang=${otherLocale(locale)}` },
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{t(sisters.length ? 'praise.closed.lead' : 'praise.closed.nowhere')}</p>
        {words && (
          <>
            <p>{t(sisters.length ? 'praise.closed.kept' : 'praise.closed.kept_here')}</p>
            <blockquote>{words}</blockquote>
          </>
        )}
        {kept && sisters.length ? (
          <form method="post" className="ls">
            <SealFields seal={kept.seal} locale={locale} />
            <TypedFields typed={{ ...kept.typed, who: '' }} />
            {sisters.map((sister) => (
              <button className="al" name="to" value={locale} formAction={`/${sister.code}`} key={sister.code}>
                {t('praise.closed.send_to', { where: sister.where })}
              </button>
            ))}
          </form>
        ) : (
          <div className="ls">
            {sisters.map((sister) => (
              <a className="al" href={`/${sister.code}?lang=${locale}`} key={sister.code}>
                {sister.where}
              </a>
            ))}
          </div>
        )}
      </>
    ),
  });
}

export interface FailurePage {
  locale: Locale;
  code: string;
  /** `too_often`: too many wrong codes came from there. */
  kind: 'failed' | 'too_big' | 'too_often';
  /** What was typed: sent again by one tap, without the choices that can't be shown while the database is away. */
  kept?: { seal: PraiseSeal; typed: PraiseTyped } | undefined;
  /** Where the form goes; the point's own address when absent. */
  action?: string | undefined;
}

/** How long whoever tried too many wrong codes is asked to wait. */
export const WRONG_CODES_MINUTES = 10;

function failureText({ locale, code, kind, kept }: FailurePage): { title: string; text: string } {
  const { t } = translator(locale);
  switch (kind) {
    case 'too_big':
      return { title: t('praise.page.too_big_title'), text: t('praise.page.too_big', { max: PRAISE_WORDS_MAX }) };
    case 'too_often':
      return {
        title: t('praise.page.too_often_title'),
        text: t('praise.page.too_often', { minutes: WRONG_CODES_MINUTES }),
      };
    case 'failed':
      return {
        title: t(kept ? 'praise.page.failed_title' : 'praise.page.failure_title'),
        text: t(kept ? 'praise.page.failed' : 'praise.page.failure', { code }),
      };
  }
}

/** The service is away, or the text was too big to be read at all. Plain words, nothing lost that reached us. */
export function failurePage(page: FailurePage): string {
  const { locale, code, kept, action = `/${code}` } = page;
  const { t } = translator(locale);
  const { title, text } = failureText(page);
  return praiseDocument({
    locale,
    title: kept ? t('praise.page.error_title', { title }) : title,
    code,
    language: { href: `${action}?lang=${otherLocale(locale)}` },
    children: (
      <>
        <h1 tabIndex={-1} autoFocus>
          {title}
        </h1>
        <p className="lead">{text}</p>
        {kept && (
          <form method="post" action={action}>
            <SealFields seal={kept.seal} locale={locale} />
            <Trap locale={locale} />
            <TypedFields typed={kept.typed} but="words" />
            <fieldset>
              <label className="l" htmlFor="m">
                {t('praise.page.words')}
              </label>
              <textarea id="m" name="m" rows={5} defaultValue={kept.typed.words} />
            </fieldset>
            <button className="go">{t('praise.page.again')}</button>
          </form>
        )}
      </>
    ),
  });
}

const PARAGRAPHS = { privacy: 7, access: 3 } as const;

/** Privacy and accessibility: few words, each of them true. */
export function aboutPage({
  locale,
  about,
  code,
  months = 0,
}: {
  locale: Locale;
  about: 'privacy' | 'access';
  code?: string | undefined;
  /** For how many months the company behind the code keeps what customers write; 0 where no company is known. */
  months?: number | undefined;
}): string {
  const { t } = translator(locale);
  const title = t(`praise.${about}.title`);
  return praiseDocument({
    locale,
    title,
    code,
    language: { href: aboutPath(PRAISE_PATHS[about], otherLocale(locale), code) },
    children: (
      <>
        <h1>{title}</h1>
        {Array.from({ length: PARAGRAPHS[about] }, (_, place) => (
          <section key={place}>
            <h2>{t(`praise.${about}.p${place + 1}_title` as MessageId)}</h2>
            <p>{t(`praise.${about}.p${place + 1}` as MessageId, { months, days: CONTACT_KEPT_DAYS })}</p>
          </section>
        ))}
        {code && (
          <a className="go2" href={`/${code}?lang=${locale}`}>
            {t('praise.page.back')}
          </a>
        )}
      </>
    ),
  });
}
