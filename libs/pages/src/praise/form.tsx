import { PRAISE_NAMED_MAX, PRAISE_WORDS_MAX } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';
import { aboutPath, PRAISE_PATHS, praiseDocument } from './document';
import {
  type Fault,
  type PraiseProblem,
  type PraiseSeal,
  type PraiseTyped,
  scriptTexts,
  SealFields,
  Summary,
  Trap,
  Words,
} from './fields';

export interface PraisePerson {
  id: string;
  firstName: string;
  /** First letters of the names: nobody's surname stands on a public page. */
  initials: string;
  role: string;
}

export interface PraisePage {
  locale: Locale;
  company: string;
  code: string;
  /** "Лесная, 7 · касса" */
  where: string;
  /** The one person of a badge; then the page doesn't ask who. */
  person?: PraisePerson | undefined;
  people: readonly PraisePerson[];
  phrases: readonly { id: string; text: string }[];
  seal: PraiseSeal;
  typed?: PraiseTyped | undefined;
  problem?: PraiseProblem | undefined;
}

const NOTHING: PraiseTyped = { who: '', behaviourIds: [], named: '', words: '' };

function problemText(page: PraisePage): Fault | undefined {
  const { t } = translator(page.locale);
  const { problem, typed = NOTHING, code } = page;
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'nothing':
      return { title: t('praise.page.check'), text: t('praise.page.nothing'), field: page.person ? 'm' : 'who' };
    case 'too_long':
      return {
        title: t('praise.page.check'),
        text: t('praise.page.too_long', { max: PRAISE_WORDS_MAX, now: typed.words.length }),
        field: 'm',
      };
    case 'too_often':
      return {
        title: t('praise.page.too_often_title'),
        text: t('praise.page.too_often', { minutes: problem.minutes }),
      };
    case 'failed':
      return { title: t('praise.page.failed_title'), text: t('praise.page.failed', { code }) };
  }
}

function Who({ page, typed, fault }: { page: PraisePage; typed: PraiseTyped; fault?: string | undefined }) {
  const { t } = translator(page.locale);
  const alone = page.people.length === 0;
  const option = (value: string) =>
    ({ type: 'radio', name: 'who', value, defaultChecked: typed.who === value }) as const;
  return (
    <fieldset aria-describedby={fault && 'who-fault'}>
      <legend>
        {t('praise.page.who')}
        {!alone && <span className="hint">{t('praise.page.who_hint')}</span>}
      </legend>
      {fault && (
        <span className="em" id="who-fault">
          {fault}
        </span>
      )}
      <div className="g">
        {page.people.map((person, place) => (
          <label className="o" key={person.id}>
            <input {...option(person.id)} id={place ? undefined : 'who'} />
            <i className="x" />
            <span className="av" aria-hidden="true">
              {person.initials}
            </span>
            <span>
              {person.firstName}
              <small>{person.role}</small>
            </span>
          </label>
        ))}
        <label className="o">
          <input {...option('team')} id={alone ? 'who' : undefined} />
          <i className="x" />
          <span>{t('praise.page.team')}</span>
        </label>
        {!alone && (
          <label className="o w">
            <input {...option('unknown')} />
            <i className="x" />
            <span>
              {t('praise.page.unknown')}
              <small>{t('praise.page.unknown_hint')}</small>
            </span>
          </label>
        )}
        <label className="nm">
          {t(alone ? 'praise.page.who_described' : 'praise.page.who_named')}
          {alone && <span className="hint">{t('praise.page.who_described_hint')}</span>}
          <input type="text" name="named" maxLength={PRAISE_NAMED_MAX} defaultValue={typed.named} autoComplete="off" />
        </label>
      </div>
    </fieldset>
  );
}

function What({ page, typed }: { page: PraisePage; typed: PraiseTyped }) {
  const { t } = translator(page.locale);
  if (!page.phrases.length) return null;
  return (
    <fieldset>
      <legend>
        {t('praise.page.what')}
        <span className="hint">{t('praise.page.what_hint')}</span>
      </legend>
      <div className="g">
        {page.phrases.map(({ id, text }) => (
          <label className="o" key={id}>
            <input type="checkbox" name="b" value={id} defaultChecked={typed.behaviourIds.includes(id)} />
            <i className="x" />
            <span className="k" />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** C1: one page, one button. It is complete without a script, and everything typed comes back after any refusal. */
export function praisePage(page: PraisePage): string {
  const { t } = translator(page.locale);
  const typed = page.typed ?? NOTHING;
  const fault = problemText(page);
  const title = page.person
    ? t('praise.page.title_person', { name: page.person.firstName, role: page.person.role })
    : t('praise.page.title');
  return praiseDocument({
    locale: page.locale,
    title: fault ? t('praise.page.error_title', { title }) : title,
    company: page.company,
    code: page.code,
    language: 'form',
    problem: true,
    children: (
      <>
        {fault && <Summary fault={fault} />}
        <h1>{title}</h1>
        <p className="lead">{t('praise.page.lead', { where: page.where })}</p>
        <form
          id="f"
          method="post"
          action={`/${page.code}`}
          noValidate
          {...scriptTexts(page.locale, page.code, !!page.typed)}
        >
          <SealFields seal={page.seal} locale={page.locale} />
          <Trap locale={page.locale} />
          {page.person ? (
            <input type="hidden" name="who" value={page.person.id} />
          ) : (
            <Who page={page} typed={typed} fault={fault?.field === 'who' ? fault.text : undefined} />
          )}
          <What page={page} typed={typed} />
          <Words
            label={t('praise.page.words')}
            hint={t('praise.page.words_hint')}
            words={typed.words}
            fault={fault?.field === 'm' ? fault.text : undefined}
          />
          <button className="go">{t('praise.page.send')}</button>
          <p className="st" id="n" role="status" />
          <p className="n">
            {t('praise.page.anonymous')}{' '}
            <a href={aboutPath(PRAISE_PATHS.privacy, page.locale, page.code)}>{t('praise.page.privacy_link')}</a>
          </p>
        </form>
      </>
    ),
  });
}
