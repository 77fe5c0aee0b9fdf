import type { ReactNode } from 'react';
import { type Locale, translator } from '@zasluga/locale';
import { renderToStaticMarkup } from 'react-dom/server';
import { PRAISE_SCRIPT } from './script';
import { PRAISE_STYLE } from './style';

export interface PraiseDocument {
  locale: Locale;
  title: string;
  /** Whose page it is; absent while that isn't known (wrong code, database away). */
  company?: string | undefined;
  /** How the other language is reached: by a link, or by posting the form again so that nothing typed is lost. */
  language: { href: string } | 'form';
  /** The praise point one came from, for the links of the footer. */
  code?: string | undefined;
  /** Links to the page for complaints; it has none itself. */
  problem?: boolean;
  /** Private address that the browser should show from now on, when a praise has just been stored. */
  statusPath?: string | undefined;
  /** Path of the form that was sent, without its slash: the browser's draft of it goes. */
  sent?: string | undefined;
  children: ReactNode;
}

const other = (locale: Locale): Locale => (locale === 'ru' ? 'en' : 'ru');

/** Ids of the pages that belong to no praise point. */
export const PRAISE_PATHS = { privacy: '/p/privacy', access: '/p/access' } as const;

/** A path of the public pages in a language, remembering the praise point one came from. */
export const aboutPath = (path: string, locale: Locale, code?: string) =>
  `${path}?lang=${locale}${code ? `&c=${code}` : ''}`;

function Language({ locale, language }: Pick<PraiseDocument, 'locale' | 'language'>) {
  const { t } = translator(locale);
  const to = other(locale);
  if (language === 'form')
    return (
      <button className="lk" form="f" name="to" value={to} lang={to}>
        {t('praise.page.language')}
      </button>
    );
  return (
    <a href={language.href} lang={to} hrefLang={to}>
      {t('praise.page.language')}
    </a>
  );
}

function Page({ locale, title, company, language, code, problem, statusPath, sent, children }: PraiseDocument) {
  const { t } = translator(locale);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{company ? `${title} — ${company}` : title}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <style>{PRAISE_STYLE}</style>
      </head>
      <body data-s={statusPath} data-c={sent}>
        {/* Enter in a text field presses a form's first button: that must not be the language */}
        {language === 'form' && <button className="hp" form="f" tabIndex={-1} aria-hidden="true" />}
        <header>
          <span>{company}</span>
          <Language locale={locale} language={language} />
        </header>
        <main>{children}</main>
        <footer>
          <div>
            {problem && code && <a href={`/${code}/problem?lang=${locale}`}>{t('praise.page.problem_link')}</a>}
            <a href={aboutPath(PRAISE_PATHS.access, locale, code)}>{t('praise.page.access_link')}</a>
          </div>
        </footer>
        <script>{PRAISE_SCRIPT}</script>
      </body>
    </html>
  );
}

/** A whole document: everything inline, nothing fetched. React escapes every text; its static renderer adds no attribute. */
export const praiseDocument = (page: PraiseDocument): string =>
  `<!doctype html>${renderToStaticMarkup(<Page {...page} />)}`;
