import { PRAISE_WORDS_MAX } from '@zasluga/domain';
import { translator } from '@zasluga/locale';
import { aboutPath, PRAISE_PATHS, praiseDocument } from './document';
import { type Fault, type PraiseTyped, scriptTexts, SealFields, sentTo, Summary, Trap, Words } from './fields';
import type { PraisePage } from './page';
import { Who } from './who';

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

function What({ page, typed }: { page: PraisePage; typed: PraiseTyped }) {
  const { t } = translator(page.locale);
  if (!page.phrases.length) return null;
  return (
    <fieldset>
      <legend>
        {t('praise.page.what')}
        <span className="hint">{t('praise.page.what_hint')}</span>
      </legend>
      <div className="r">
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
          action={sentTo(page.code)}
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
            example={{ title: t('praise.page.example_title'), text: t('praise.page.example') }}
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
