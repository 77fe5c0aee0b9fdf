import { PRAISE_WORDS_MAX } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';
import { praiseDocument } from './document';
import { type PraiseProblem, type PraiseSeal, scriptTexts, SealFields, sentTo, Summary, Trap, Words } from './fields';

export interface ProblemPage {
  locale: Locale;
  company: string;
  code: string;
  where: string;
  seal: PraiseSeal;
  words?: string | undefined;
  problem?: PraiseProblem | undefined;
}

function faultText({ locale, code, words = '', problem }: ProblemPage) {
  const { t } = translator(locale);
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'nothing':
      return { title: t('praise.page.check'), text: t('praise.problem.nothing'), field: 'm' } as const;
    case 'too_long': {
      const text = t('praise.page.too_long', { max: PRAISE_WORDS_MAX, now: words.length });
      return { title: t('praise.page.check'), text, field: 'm' } as const;
    }
    case 'too_often':
      return {
        title: t('praise.page.too_often_title'),
        text: t('praise.page.too_often', { minutes: problem.minutes }),
      };
    case 'failed':
      return { title: t('praise.page.failed_title'), text: t('praise.page.failed', { code }) };
  }
}

/** What went wrong: goes to whoever is responsible, never to an employee's praise. */
export function problemPage(page: ProblemPage): string {
  const { locale, company, code, where, seal, words } = page;
  const { t } = translator(locale);
  const title = t('praise.problem.title');
  const fault = faultText(page);
  return praiseDocument({
    locale,
    title: fault ? t('praise.page.error_title', { title }) : title,
    company,
    code,
    language: 'form',
    children: (
      <>
        {fault && <Summary fault={fault} />}
        <h1>{title}</h1>
        <p className="lead">{t('praise.problem.lead', { where })}</p>
        <form
          id="f"
          method="post"
          action={sentTo(`${code}/problem`)}
          noValidate
          {...scriptTexts(locale, `${code}/problem`, words !== undefined)}
        >
          <SealFields seal={seal} locale={locale} />
          <Trap locale={locale} />
          <Words
            label={t('praise.problem.words')}
            hint={t('praise.problem.words_hint')}
            words={words ?? ''}
            fault={fault && 'field' in fault ? fault.text : undefined}
          />
          <button className="go">{t('praise.problem.send')}</button>
          <p className="st" id="n" role="status" />
        </form>
        <p className="n">
          <a href={`/${code}?lang=${locale}`}>{t('praise.page.back')}</a>
        </p>
      </>
    ),
  });
}
