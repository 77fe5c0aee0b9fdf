import { PRAISE_QUESTION_ORDER, type PraiseQuestion } from '@zasluga/domain';
import { inLocale, type Locale } from '@zasluga/locale';
import { type ProofChallenge, statusPage, thanksPage, type ThanksPage } from '@zasluga/pages';
import { type PagePoint, type Said, whereOf } from './praise-page.queries';
import type { AskedSentence } from '../customers-line/verdict';

interface Telling {
  said: Said;
  /** A sentence of the line that this customer has yet to be asked about. */
  sentence?: AskedSentence | undefined;
  point: PagePoint;
  locale: Locale;
  token: string;
}

const told = ({ said, point, locale, token }: Telling) => ({
  locale,
  company: inLocale(point, 'company', locale),
  code: point.code,
  kind: said.kind,
  to: { who: said.who, name: said.name ?? undefined },
  words: said.words,
  masked: said.masked,
  phrases: said.phrases.map((phrase) => inLocale(phrase, 'text', locale)),
  statusPath: `/s/${token}`,
});

/** The questions from this one on: a verdict in between moves nothing. Empty: all were asked. */
export const askedBefore = (at: string): PraiseQuestion | undefined =>
  at === ''
    ? PRAISE_QUESTION_ORDER.at(-1)
    : PRAISE_QUESTION_ORDER[PRAISE_QUESTION_ORDER.findIndex((name) => name === at) - 1];

/** The first question without an answer, after the one just asked. */
const nextQuestion = (said: Said, asked?: PraiseQuestion): PraiseQuestion | undefined =>
  PRAISE_QUESTION_ORDER.slice(asked ? PRAISE_QUESTION_ORDER.indexOf(asked) + 1 : 0).find((name) => said[name] === null);

/** C2. `asked`: the question that was answered or skipped by now. */
export const thanksOf = (
  telling: Telling & {
    asked?: PraiseQuestion | undefined;
    change?: ThanksPage['change'];
    proof?: ProofChallenge | undefined;
  },
): string =>
  thanksPage({
    ...told(telling),
    change: telling.change,
    proof: telling.proof,
    question: nextQuestion(telling.said, telling.asked),
    verdict: telling.sentence && {
      behaviourId: telling.sentence.id,
      wording: telling.sentence.wording,
      text: inLocale(telling.sentence, 'text', telling.locale),
    },
  });

/** C3. */
export const statusOf = (telling: Telling): string =>
  statusPage({
    ...told(telling),
    timeZone: telling.point.timeZone,
    where: whereOf(telling.point, telling.locale),
    state: telling.said.state,
    receivedAt: telling.said.createdAt,
    decidedAt: telling.said.decidedAt ?? undefined,
    readAt: telling.said.readAt ?? undefined,
  });
