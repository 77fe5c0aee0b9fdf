import { type Locale, translator } from '@zasluga/locale';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PraisePerson } from '../page';
import { KIOSK_SCRIPT } from './script';
import { KIOSK_STYLE } from './style';

type Both<T> = Readonly<Record<Locale, T>>;

export interface KioskPage {
  /** In which it greets, and to which it returns. */
  locale: Locale;
  code: string;
  company: Both<string>;
  where: Both<string>;
  /** The one person of a badge; then it doesn't ask who. */
  person?: PraisePerson | undefined;
  people: readonly PraisePerson[];
  phrases: Both<readonly { id: string; text: string }[]>;
}

const LOCALES: readonly Locale[] = ['ru', 'en'];

/** Languages as words: each in its own. */
function Languages({ locale }: { locale: Locale }) {
  return (
    <span className="acts">
      {LOCALES.map((to) => (
        <button type="button" className="lang" data-to={to} lang={to} aria-pressed={to === locale} key={to}>
          {translator(to).t('kiosk.language')}
        </button>
      ))}
    </span>
  );
}

function Attract({ page, locale }: { page: KioskPage; locale: Locale }) {
  const { t } = translator(locale);
  return (
    <section className="attract" data-panel="attract">
      <p className="u">
        {page.company[locale]} · {page.where[locale]}
      </p>
      <h1>{t('kiosk.attract')}</h1>
      <button type="button" className="go" data-do="begin">
        {t('kiosk.begin')}
      </button>
      <p className="u">{t('kiosk.anonymous')}</p>
      <Languages locale={locale} />
    </section>
  );
}

function Who({ page, locale }: { page: KioskPage; locale: Locale }) {
  const { t } = translator(locale);
  if (page.person) return <input type="hidden" name="who" value={page.person.id} />;
  return (
    <fieldset>
      <legend>{t('praise.page.who')}</legend>
      <div className="g">
        {page.people.map((person) => (
          <label className="o" key={person.id}>
            <input type="radio" name="who" value={person.id} />
            <i className="x" />
            <span>
              {person.firstName}
              <small>{person.role}</small>
            </span>
          </label>
        ))}
        <label className="o">
          <input type="radio" name="who" value="team" />
          <i className="x" />
          <span>{t('praise.page.team')}</span>
        </label>
        <label className="o w">
          <input type="radio" name="who" value="unknown" />
          <i className="x" />
          <span>{t('kiosk.unknown')}</span>
        </label>
      </div>
    </fieldset>
  );
}

function Form({ page, locale }: { page: KioskPage; locale: Locale }) {
  const { t } = translator(locale);
  const phrases = page.phrases[locale];
  const title = page.person
    ? t('praise.page.title_person', { name: page.person.firstName, role: page.person.role })
    : t('praise.page.title');
  return (
    <section data-panel="form" hidden>
      <header>
        <span>{page.company[locale]}</span>
        <Languages locale={locale} />
      </header>
      <form autoComplete="off" noValidate>
        <h1 tabIndex={-1}>{title}</h1>
        <Who page={page} locale={locale} />
        {phrases.length > 0 && (
          <fieldset>
            <legend>{t('praise.page.what')}</legend>
            <div className="g">
              {phrases.map(({ id, text }) => (
                <label className="o" key={id}>
                  <input type="checkbox" name="b" value={id} />
                  <i className="x" />
                  <span className="k" />
                  <span>{text}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <p className="fault" role="alert" tabIndex={-1} data-text={t('kiosk.nothing')} />
        <div className="acts">
          <button type="submit" className="go">
            {t('praise.page.send')}
          </button>
          <button type="button" data-do="end">
            {t('kiosk.cancel')}
          </button>
        </div>
      </form>
    </section>
  );
}

function Thanks({ locale }: { locale: Locale }) {
  const { t } = translator(locale);
  return (
    <section className="thanks" data-panel="thanks" hidden>
      <h1 className="who" tabIndex={-1} data-none={t('kiosk.thanks')}>
        {t('kiosk.thanks')}
      </h1>
      <div className="qr" hidden>
        <img alt={t('kiosk.qr_alt')} width={300} height={300} />
        <p>
          <b>{t('kiosk.qr')}</b>
          <br />
          <span className="u">{t('kiosk.qr_hint')}</span>
        </p>
      </div>
      <p className="u">
        {t('kiosk.ends_in')} <span className="left" />
      </p>
      <div className="acts">
        <button type="button" className="go" data-do="end">
          {t('kiosk.done')}
        </button>
        <button type="button" data-do="more">
          {t('kiosk.more')}
        </button>
      </div>
    </section>
  );
}

function Asking({ locale }: { locale: Locale }) {
  const { t } = translator(locale);
  const id = `asking-${locale}`;
  return (
    <dialog aria-labelledby={id}>
      <h2 id={id}>{t('kiosk.asking')}</h2>
      <p className="u">
        {t('kiosk.ends_in')} <span className="left" />
      </p>
      <div className="acts">
        <button type="button" className="go" data-do="more">
          {t('kiosk.more')}
        </button>
        <button type="button" data-do="end">
          {t('kiosk.finish')}
        </button>
      </div>
    </dialog>
  );
}

function Document({ page }: { page: KioskPage }) {
  const { t } = translator(page.locale);
  return (
    <html lang={page.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{t('kiosk.attract')}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <style>{KIOSK_STYLE}</style>
      </head>
      <body data-code={page.code} data-lang={page.locale}>
        <main>
          {LOCALES.map((locale) => (
            <div className="v" lang={locale} hidden={locale !== page.locale} key={locale}>
              <Attract page={page} locale={locale} />
              <Form page={page} locale={locale} />
              <Thanks locale={locale} />
              <Asking locale={locale} />
            </div>
          ))}
          <noscript>
            <a href={`/${page.code}`}>{t('kiosk.begin')}</a>
          </noscript>
        </main>
        {/* for the staff: how many wait for the line */}
        <p id="waiting" hidden>
          {t('kiosk.waiting')} <b />
        </p>
        <script dangerouslySetInnerHTML={{ __html: KIOSK_SCRIPT }} />
      </body>
    </html>
  );
}

/** One document for all states of a kiosk, in both languages at once: a change of language needs no line. */
export const kioskPage = (page: KioskPage): string =>
  `<!doctype html>${renderToStaticMarkup(<Document page={page} />)}`;
