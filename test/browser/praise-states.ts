import {
  aboutPage,
  closedPage,
  failurePage,
  praisePage,
  problemPage,
  statusPage,
  thanksPage,
  unknownCodePage,
  unknownStatusPage,
} from '@zasluga/pages';
import { samplePage } from '../../libs/pages/src/praise/praise.factory';

/** Every state of the customer's pages, as documents. */
export function PRAISE_STATES(locale: 'ru' | 'en'): Record<string, string> {
  const page = samplePage(locale);
  const { company, code, seal, where } = page;
  const words =
    locale === 'ru' ? 'Марина нашла мой забытый шарф и догнала меня' : 'Marina found my scarf and caught me';
  const typed = { who: page.people[2]!.id, behaviourIds: [page.phrases[1]!.id], named: '', words };
  const nothing = { who: '', behaviourIds: [], named: '', words: '' };
  const to = { who: 'employee', name: page.people[2]!.firstName } as const;
  const phrases = [page.phrases[1]!.text];
  const said = {
    locale,
    company,
    code,
    kind: 'praise',
    to,
    words,
    phrases,
    statusPath: '/s/q3Rk0V9tJ2mZ8xWc5LdY7A',
  } as const;
  const at = new Date('2026-05-14T07:12:00Z');
  const told = { ...said, where, timeZone: 'Europe/Moscow', receivedAt: at } as const;
  const sisters = ['CD8M2RY', 'EF9N3SZ'].map((sister, n) => ({ code: sister, where: `${page.where} ${n + 1}` }));
  const kept = { seal, typed };
  return {
    form: praisePage(page),
    'form filled': praisePage({ ...page, typed }),
    'form of a badge': praisePage({ ...page, person: page.people[0] }),
    'form with nobody to show': praisePage({ ...page, people: [] }),
    'nothing chosen': praisePage({ ...page, typed: nothing, problem: { kind: 'nothing' } }),
    'too long': praisePage({ ...page, typed: { ...typed, words: 'я '.repeat(321) }, problem: { kind: 'too_long' } }),
    'too often': praisePage({ ...page, typed, problem: { kind: 'too_often', minutes: 10 } }),
    'not stored': praisePage({ ...page, typed, problem: { kind: 'failed' } }),
    'thank-you, first question': thanksPage({ ...said, change: kept, question: 'expected' }),
    'thank-you, second question': thanksPage({ ...said, question: 'demanded' }),
    'thank-you, third question': thanksPage({ ...said, question: 'recommend' }),
    'thank-you, fourth question': thanksPage({ ...said, question: 'comeAgain' }),
    'thank-you, fifth question': thanksPage({ ...said, question: 'compared' }),
    'thank-you, sixth question': thanksPage({ ...said, question: 'askedToWrite' }),
    'thank-you, all asked': thanksPage({ ...said, to: { who: 'team' }, words: '' }),
    'status, received': statusPage({ ...told, state: 'received' }),
    'status, read': statusPage({ ...told, state: 'published', decidedAt: at, readAt: at }),
    'status, hidden': statusPage({ ...told, state: 'hidden', decidedAt: at }),
    'status, unknown': unknownStatusPage({ locale, path: '/s/x' }),
    'unknown code': unknownCodePage({ locale, typed: 'AB7K9QQ' }),
    closed: closedPage({ locale, company, code, sisters }),
    'closed, words kept': closedPage({ locale, company, code, sisters, kept }),
    'closed, nowhere else': closedPage({ locale, company, code, sisters: [] }),
    'service away': failurePage({ locale, code, kind: 'failed' }),
    'service away, words kept': failurePage({ locale, code, kind: 'failed', kept }),
    'too big': failurePage({ locale, code, kind: 'too_big' }),
    problem: problemPage({ ...page, problem: undefined }),
    'problem, nothing written': problemPage({ ...page, words: '', problem: { kind: 'nothing' } }),
    'problem, thank-you': thanksPage({ ...said, kind: 'problem', phrases: [] }),
    'problem, passed on': statusPage({ ...told, kind: 'problem', state: 'taken', decidedAt: at }),
    privacy: aboutPage({ locale, about: 'privacy', code }),
    accessibility: aboutPage({ locale, about: 'access', code }),
  };
}
