import type { CharterBehaviour, CharterContent, CharterValue } from '@zasluga/domain';
import { inLocale, type Locale, type MessageId, type Translator, translator } from '@zasluga/locale';
import { renderToStaticMarkup } from 'react-dom/server';
import { CHARTER_STYLE } from './style';

/** Somebody of a story as outsiders may know them. */
export interface CharterPerson {
  /** First name; the surname with it only where the person agreed to be shown. */
  name: string;
  role: string;
}

export interface CharterStory {
  words: string;
  /** Whom it is about. */
  about: readonly CharterPerson[];
  /** A colleague, or what kind of source it is. */
  from: CharterPerson | 'customer' | 'company';
}

export interface CharterPage {
  locale: Locale;
  content: CharterContent;
  /** By the id of the recognition; one that isn't there any more is left out. */
  stories: ReadonlyMap<string, CharterStory>;
  number: number;
  publishedAt: Date;
  /** IANA zone of the company. */
  timeZone: string;
  /** Address of this page without its query. */
  path: string;
  mayBeIndexed: boolean;
}

type Say = Translator;

const person = ({ t, format }: Say, { name, role }: CharterPerson) =>
  role ? t('charter.story.person', { name, role: format.role(role) }) : name;

function Story({ story, say }: { story: CharterStory; say: Say }) {
  const { t, format } = say;
  const names = format.list(story.about.map((one) => person(say, one)));
  const told =
    typeof story.from === 'string'
      ? t(story.from === 'customer' ? 'charter.story.customer' : 'charter.story.company')
      : t('charter.story.told_by', { name: person(say, story.from) });
  return (
    <figure>
      <blockquote>{story.words}</blockquote>
      <figcaption>
        {names && `${t('charter.story.about', { names })}. `}
        {told}
      </figcaption>
    </figure>
  );
}

function Value({ value, story, say }: { value: CharterValue; story: CharterStory | undefined; say: Say }) {
  const { t, locale } = say;
  return (
    <li>
      <b>{value.place ?? '–'}</b>
      <div>
        <h3>{inLocale(value, 'name', locale)}</h3>
        {value.isCustomer && <span className="tag">{t('values.customers')}</span>}
        {value.place === null && <span className="tag">{t('values.no_place')}</span>}
        <p>{inLocale(value, 'description', locale)}</p>
        {story && <Story story={story} say={say} />}
      </div>
    </li>
  );
}

function Line({ behaviours, say }: { behaviours: readonly CharterBehaviour[]; say: Say }) {
  const { t, locale } = say;
  return (
    <div className="x">
      {(['for', 'against'] as const).map((side) => (
        <section key={side} className={side === 'for' ? 'for' : 'ag'}>
          <h3>
            <span aria-hidden="true">{side === 'for' ? '+' : '−'}</span>
            {t(side === 'for' ? 'charter.line.for' : 'charter.line.against')}
          </h3>
          <ul>
            {behaviours
              .filter((one) => one.side === side)
              .map((one) => (
                <li key={one.id}>{inLocale(one, 'text', locale)}</li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Trust({ content: { promise }, say }: { content: CharterContent; say: Say }) {
  const { t, format } = say;
  const { limitMinor, currency } = promise;
  return (
    <section>
      <h2>{t('charter.promise.title')}</h2>
      <p>{t('charter.promise.trust')}</p>
      {limitMinor !== null && <p>{t('charter.promise.limit', { amount: format.money(limitMinor, currency) })}</p>}
      <p>{t('charter.promise.after')}</p>
      <p className="pr">{t('charter.promise.never')}</p>
      <p>{t('charter.promise.protection')}</p>
    </section>
  );
}

function Rewards({ content: { rewards }, say }: { content: CharterContent; say: Say }) {
  const { t, format } = say;
  if (!rewards) return null;
  const { allowance, catalogue, pointValueMinor, currency } = rewards;
  const kinds = catalogue?.kinds.map((kind) => t(`charter.kind.${kind.toUpperCase()}` as MessageId));
  return (
    <section>
      <h2>{t('charter.rewards.title')}</h2>
      <p>{t('charter.rewards.words')}</p>
      <p>
        {t('charter.rewards.allowance', {
          employee: allowance.employee,
          manager: allowance.hasReports,
          leader: allowance.leader,
        })}
      </p>
      <p>{t('charter.rewards.worth', { amount: format.money(pointValueMinor, currency) })}</p>
      {catalogue && kinds && (
        <p>
          {t('charter.rewards.catalogue', {
            kinds: format.list(kinds),
            cheapest: catalogue.cheapest,
            dearest: catalogue.dearest,
          })}
        </p>
      )}
    </section>
  );
}

function Page({ page }: { page: CharterPage }) {
  const { locale, content, stories, number, publishedAt, timeZone, path, mayBeIndexed } = page;
  const say = translator(locale, { timeZone });
  const { t, format } = say;
  const company = inLocale(content, 'company', locale);
  const other = locale === 'ru' ? 'en' : 'ru';
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{t('charter.of', { company })}</title>
        {!mayBeIndexed && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <style>{CHARTER_STYLE}</style>
      </head>
      <body>
        <header>
          <span>{company}</span>
          <a href={`${path}?lang=${other}`} lang={other} hrefLang={other}>
            {t('charter.language')}
          </a>
        </header>
        <main>
          <h1>{t('charter.of', { company })}</h1>
          <p className="l">{t('charter.lead')}</p>
          <h2>{t('charter.values.title')}</h2>
          <p className="l">{t('charter.values.lead')}</p>
          <ol className="v">
            {content.values.map((value) => (
              <Value key={value.id} value={value} story={stories.get(value.storyId ?? '')} say={say} />
            ))}
          </ol>
          {content.rankingNote && <p className="n">{t('charter.values.why', { note: content.rankingNote })}</p>}
          {content.behaviours.length > 0 && (
            <section>
              <h2>{t('charter.line.title')}</h2>
              <p className="l">{t('charter.line.lead')}</p>
              <Line behaviours={content.behaviours} say={say} />
            </section>
          )}
          <Trust content={content} say={say} />
          <Rewards content={content} say={say} />
        </main>
        <footer>{t('charter.version', { number, day: format.date(publishedAt) })}</footer>
      </body>
    </html>
  );
}

/** The charter as outsiders read it: one document, everything inline, no script. React escapes every text. */
export const charterPage = (page: CharterPage): string =>
  `<!doctype html>${renderToStaticMarkup(<Page page={page} />)}`;

/** For an address that opens nothing, or nothing any more. */
export function charterGonePage(locale: Locale): string {
  const { t } = translator(locale);
  const title = t('charter.gone.title');
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <style>{CHARTER_STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{t('charter.gone.text')}</p>
        </main>
      </body>
    </html>,
  )}`;
}
