import { PRAISE_OTHERS_MAX, PRAISE_QUESTION_ORDER } from '@zasluga/domain';
import { translator } from '@zasluga/locale';
import {
  aboutPage,
  closedPage,
  erasePage,
  expiredPage,
  failurePage,
  praisePage,
  problemPage,
  statusPage,
  thanksPage,
  unknownCodePage,
  unknownStatusPage,
} from '@zasluga/pages';
import { samplePage, samplePeople } from '../../libs/pages/src/praise/praise.factory';

type Locale = 'ru' | 'en';
type States = Record<string, string>;

const WORDS = { ru: 'Марина нашла мой забытый шарф и догнала меня', en: 'Marina found my scarf and caught me' };
const STATUS = '/s/q3Rk0V9tJ2mZ8xWc5LdY7A';
const AT = new Date('2026-05-14T07:12:00Z');

const typedOf = (locale: Locale) => {
  const { people, phrases } = samplePage(locale);
  return { who: people[2]!.id, behaviourIds: [phrases[1]!.id], named: '', words: WORDS[locale] };
};

/** As the script leaves the form: its button and what is said below it. */
function saying(html: string, button: string, said: string): string {
  const spoken = html
    .replace(/(<button class="go">)[^<]*/, `$1${button}`)
    .replace(/(<p class="st" id="n" role="status">)/, `$1${said}`);
  if (!spoken.includes(said) || !spoken.includes(button)) throw new Error('the form has another button or status now');
  return spoken;
}

/** C1. */
function formStates(locale: Locale): States {
  const { t } = translator(locale);
  const page = samplePage(locale);
  const typed = typedOf(locale);
  const nothing = { who: '', behaviourIds: [], named: '', words: '' };
  const filled = praisePage({ ...page, typed });
  const long = { ...typed, words: 'я '.repeat(321) };
  return {
    form: praisePage(page),
    'form filled': filled,
    'form with more people than it shows': praisePage({ ...page, others: samplePeople(locale, PRAISE_OTHERS_MAX) }),
    'form of a badge': praisePage({ ...page, person: page.people[0] }),
    'form of a badge, nothing chosen': praisePage({
      ...page,
      person: page.people[0],
      typed: nothing,
      problem: { kind: 'nothing' },
    }),
    'form with nobody to show': praisePage({ ...page, people: [] }),
    'form with nobody to show, nothing typed': praisePage({
      ...page,
      people: [],
      typed: nothing,
      problem: { kind: 'nothing' },
    }),
    'form without phrases': praisePage({ ...page, phrases: [] }),
    'nothing chosen': praisePage({ ...page, typed: nothing, problem: { kind: 'nothing' } }),
    'too long': praisePage({ ...page, typed: long, problem: { kind: 'too_long' } }),
    'too often': praisePage({ ...page, typed, problem: { kind: 'too_often', minutes: 10 } }),
    'not stored': praisePage({ ...page, typed, problem: { kind: 'failed' } }),
    sending: saying(filled, t('praise.page.sending'), ''),
    'sending slowly': saying(filled, t('praise.page.sending'), t('praise.page.slow')),
    'offline, kept': saying(filled, t('praise.page.again'), t('praise.page.offline')),
    'service down, kept': saying(filled, t('praise.page.again'), t('praise.page.server_down', { code: page.code })),
    problem: problemPage({ ...page, problem: undefined }),
    'problem, nothing written': problemPage({ ...page, words: '', problem: { kind: 'nothing' } }),
    'problem, too long': problemPage({ ...page, words: long.words, problem: { kind: 'too_long' } }),
    'problem, too often': problemPage({ ...page, words: typed.words, problem: { kind: 'too_often', minutes: 10 } }),
    'problem, not stored': problemPage({ ...page, words: typed.words, problem: { kind: 'failed' } }),
  };
}

/** C2 and C3. */
function afterStates(locale: Locale): States {
  const { company, code, seal, where, people, phrases } = samplePage(locale);
  const words = WORDS[locale];
  const kept = { seal, typed: typedOf(locale) };
  const to = { who: 'employee', name: people[2]!.firstName } as const;
  const about = { locale, company, code, words, statusPath: STATUS } as const;
  const said = { ...about, kind: 'praise', to, phrases: [phrases[1]!.text] } as const;
  const told = { ...said, where, timeZone: 'Europe/Moscow', receivedAt: AT } as const;
  const read = { ...told, state: 'published', decidedAt: AT, readAt: AT } as const;
  const verdict = { behaviourId: phrases[0]!.id, wording: 1, text: phrases[3]!.text };
  const problem = { ...told, kind: 'problem', phrases: [], to: { who: 'unknown' } } as const;
  const answered = { answer: words, answeredAt: AT, owner: people[2]!.firstName };
  const reply = { words, saidAt: AT, by: people[2]!.firstName };
  const challenge = { parameters: {}, signature: 'x' };
  return {
    'thank-you, may be changed': thanksPage({ ...said, change: kept, question: 'expected', contact: {} }),
    ...Object.fromEntries(
      PRAISE_QUESTION_ORDER.map((question) => [`thank-you, asks ${question}`, thanksPage({ ...said, question })]),
    ),
    'thank-you, all asked': thanksPage({ ...said, to: { who: 'team' }, words: '' }),
    'thank-you to somebody unknown': thanksPage({ ...said, to: { who: 'unknown' }, question: 'expected' }),
    'thank-you with a sentence of the line': thanksPage({ ...said, question: 'recommend', verdict }),
    'thank-you, a telephone taken out': thanksPage({ ...said, masked: ['phone', 'email'], question: 'expected' }),
    'thank-you of a suspicious sender': thanksPage({ ...said, proof: challenge }),
    'thank-you, address refused': thanksPage({ ...said, contact: { typed: 'нет', fault: 'email' } }),
    'thank-you, consent missing': thanksPage({ ...said, contact: { typed: 'a@b.example', fault: 'consent' } }),
    'problem, thank-you': thanksPage({ ...said, kind: 'problem', phrases: [] }),
    'status, received': statusPage({ ...told, state: 'received', contact: {} }),
    'status, checked': statusPage({ ...told, state: 'published', decidedAt: AT }),
    'status, read': statusPage(read),
    'status, answered': statusPage({ ...read, replies: [{ ...reply, locale }] }),
    'status, answered in the other language': statusPage({
      ...read,
      replies: [{ ...reply, locale: locale === 'ru' ? 'en' : 'ru', by: undefined }],
    }),
    'status, address kept': statusPage({ ...read, contact: { email: 'a…@b.example' }, done: 'contact_kept' }),
    'status, hidden': statusPage({ ...told, state: 'hidden', decidedAt: AT }),
    'status, erased': statusPage({ ...told, state: 'hidden', words: '', erasedAt: AT }),
    'status, unknown': unknownStatusPage({ locale, path: '/s/x' }),
    'status, no longer kept': expiredPage({ locale, company, code, path: STATUS }),
    'before erasing': erasePage({ ...about, kind: 'praise', hasContact: true }),
    'before erasing a problem': erasePage({ ...about, kind: 'problem', hasContact: false }),
    'problem, waits': statusPage({ ...problem, state: 'received' }),
    'problem, passed on': statusPage({ ...problem, state: 'taken', decidedAt: AT }),
    'problem, answered': statusPage({ ...problem, state: 'taken', decidedAt: AT, complaint: answered }),
  };
}

/** Where the way to C1 ends elsewhere. */
function elsewhereStates(locale: Locale): States {
  const { company, code, seal, where } = samplePage(locale);
  const kept = { seal, typed: typedOf(locale) };
  const sisters = ['CD8M2RY', 'EF9N3SZ'].map((sister, n) => ({ code: sister, where: `${where} ${n + 1}` }));
  return {
    'unknown code': unknownCodePage({ locale, typed: 'AB7K9QQ' }),
    'no code yet': unknownCodePage({ locale, typed: '' }),
    closed: closedPage({ locale, company, code, sisters }),
    'closed, words kept': closedPage({ locale, company, code, sisters, kept }),
    'closed, nowhere else': closedPage({ locale, company, code, sisters: [] }),
    'closed, nowhere else, words kept': closedPage({ locale, company, code, sisters: [], kept }),
    'service away': failurePage({ locale, code, kind: 'failed' }),
    'service away, words kept': failurePage({ locale, code, kind: 'failed', kept }),
    'too many wrong codes': failurePage({ locale, code, kind: 'too_often' }),
    'too many wrong codes, words kept': failurePage({ locale, code, kind: 'too_often', kept }),
    'too big': failurePage({ locale, code, kind: 'too_big' }),
    privacy: aboutPage({ locale, about: 'privacy', code, months: 36 }),
    accessibility: aboutPage({ locale, about: 'access', code }),
  };
}

/** Every state of the customer's pages, as documents. */
export const PRAISE_STATES = (locale: Locale): States => ({
  ...formStates(locale),
  ...afterStates(locale),
  ...elsewhereStates(locale),
});
