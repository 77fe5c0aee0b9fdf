import {
  type MaskedKind,
  PRAISE_QUESTION_ORDER,
  PRAISE_QUESTIONS,
  type PraiseQuestion,
  type PraiseWho,
} from '@zasluga/domain';
import { type Locale, type MessageId, translator } from '@zasluga/locale';
import { type Contact, ContactCard } from './contact';
import { praiseDocument } from './document';
import { type PraiseSeal, type PraiseTyped, SealFields, TypedFields } from './fields';
import { MaskedNote, Proof, type ProofChallenge } from './proof';

/** Whom the customer thanked. */
export interface PraiseTo {
  who: PraiseWho;
  /** First name of an employee, or what the customer typed. */
  name?: string | undefined;
}

export interface ThanksPage {
  locale: Locale;
  company: string;
  code: string;
  kind: 'praise' | 'problem';
  to: PraiseTo;
  words: string;
  /** What was taken out of the words before they were stored. */
  masked?: readonly MaskedKind[] | undefined;
  phrases: readonly string[];
  /** `/s/` and the secret token. */
  statusPath: string;
  /** What to post to get the filled form again; only right after the save, while it may be changed. */
  change?: { seal: PraiseSeal; typed: PraiseTyped } | undefined;
  /** A proof of work that is asked of this sender. */
  proof?: ProofChallenge | undefined;
  /** One sentence of the company's line, put once: is this how it should be here? */
  verdict?: { behaviourId: string; wording: number; text: string } | undefined;
  /** How the customer may be reached, or a card that asks. */
  contact?: Contact | undefined;
  /** The question to ask now; undefined when all were answered or skipped. */
  question?: PraiseQuestion | undefined;
}

export const thanksTitle = (locale: Locale, { who, name }: PraiseTo): string => {
  const { t } = translator(locale);
  if (who === 'team') return t('praise.thanks.title_team');
  return who === 'employee' && name ? t('praise.thanks.title', { name }) : t('praise.thanks.title_unknown');
};

/** What the customer said, played back. */
export function Said({ phrases, words }: Pick<ThanksPage, 'phrases' | 'words'>) {
  if (!words && !phrases.length) return null;
  return (
    <>
      {words && <blockquote>{words}</blockquote>}
      {phrases.length > 0 && <p>{phrases.join(' · ')}</p>}
    </>
  );
}

function Change({ page }: { page: ThanksPage }) {
  const { t } = translator(page.locale);
  if (!page.change) return null;
  const { seal, typed } = page.change;
  return (
    <form method="post" action={`/${page.code}`}>
      <SealFields seal={seal} locale={page.locale} />
      <TypedFields typed={typed} />
      <button className="lk" name="to" value={page.locale}>
        {t('praise.thanks.change')}
      </button>{' '}
      <span className="n">{t('praise.thanks.change_hint')}</span>
    </form>
  );
}

function Answers({ locale, question }: { locale: Locale; question: PraiseQuestion }) {
  const { t } = translator(locale);
  if (question === 'recommend')
    return (
      <>
        <p className="hint">{t('praise.question.recommend_hint')}</p>
        <div className="ten">
          {PRAISE_QUESTIONS.recommend.map((n) => (
            <button className="al" name="v" value={n} key={n} aria-label={t('praise.question.recommend.cell', { n })}>
              {n}
            </button>
          ))}
        </div>
      </>
    );
  return (
    <div className="g">
      {PRAISE_QUESTIONS[question].map((answer) => (
        <button className="al" name="v" value={answer} key={answer}>
          {t(`praise.question.${question}.${answer}` as MessageId)}
        </button>
      ))}
    </div>
  );
}

function Question({ page }: { page: ThanksPage }) {
  const { locale, question, statusPath } = page;
  const { t } = translator(locale);
  if (!question) return <p className="st">{t('praise.thanks.done')}</p>;
  const n = PRAISE_QUESTION_ORDER.indexOf(question) + 1;
  return (
    <form method="post" action={statusPath} id="q">
      <h2>{t('praise.thanks.more')}</h2>
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="q" value={question} />
      <fieldset>
        <legend>
          <span className="hint">{t('praise.thanks.more_count', { n, of: PRAISE_QUESTION_ORDER.length })}</span>
          {t(`praise.question.${question}`)}
        </legend>
        <Answers locale={locale} question={question} />
      </fieldset>
      <button className="lk" name="v" value="skip">
        {t('praise.thanks.skip')}
      </button>
    </form>
  );
}

/** What customers say is set beside what the company's own people say of the same sentence. */
function Verdict({ page }: { page: ThanksPage }) {
  const { locale, verdict, question, statusPath } = page;
  const { t } = translator(locale);
  if (!verdict) return null;
  return (
    <form method="post" action={statusPath} className="bx">
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="q" value="line" />
      <input type="hidden" name="at" value={question ?? ''} />
      <input type="hidden" name="b" value={verdict.behaviourId} />
      <input type="hidden" name="w" value={verdict.wording} />
      <fieldset>
        <legend>{t('praise.verdict.title')}</legend>
        <blockquote>{verdict.text}</blockquote>
        <div className="g">
          {(['for', 'against', 'unsure'] as const).map((answer) => (
            <button className="al" name="v" value={answer} key={answer}>
              {t(`praise.verdict.${answer}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

/** C2: it is already saved; every further question is one tap, a form of its own, and may be skipped. */
export function thanksPage(page: ThanksPage): string {
  const { locale, company, code, kind, statusPath } = page;
  const { t } = translator(locale);
  const title = kind === 'problem' ? t('praise.problem.thanks_title') : thanksTitle(locale, page.to);
  return praiseDocument({
    locale,
    title,
    company,
    code,
    language: { href: `${statusPath}?lang=${locale === 'ru' ? 'en' : 'ru'}` },
    problem: kind === 'praise',
    statusPath: `${statusPath}?lang=${locale}`,
    sent: kind === 'problem' ? `${code}/problem` : code,
    children: (
      <>
        <h1 tabIndex={-1} autoFocus>
          {title}
        </h1>
        <p className="lead">{t(kind === 'problem' ? 'praise.problem.thanks' : 'praise.thanks.stored')}</p>
        <Said phrases={page.phrases} words={page.words} />
        <MaskedNote locale={locale} masked={page.masked} />
        <Proof locale={locale} challenge={page.proof} to={statusPath} />
        <Change page={page} />
        <div className="bx">
          <h2>{t('praise.thanks.keep_title')}</h2>
          <p>{t('praise.thanks.keep')}</p>
          <a className="go2" href={`${statusPath}?lang=${locale}`}>
            {t('praise.thanks.keep_link')}
          </a>
        </div>
        {kind === 'praise' && <Question page={page} />}
        {kind === 'praise' && <Verdict page={page} />}
        {page.contact && (
          <ContactCard locale={locale} company={company} statusPath={statusPath} contact={page.contact} />
        )}
      </>
    ),
  });
}
