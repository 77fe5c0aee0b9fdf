import { PRAISE_QUESTION_ORDER, type PraiseQuestion } from '@zasluga/domain';
import { inLocale, type Locale } from '@zasluga/locale';
import {
  type Contact,
  type ProofChallenge,
  type StatusPage,
  statusPage,
  thanksPage,
  type ThanksPage,
} from '@zasluga/pages';
import type { ComplaintForCustomer } from '../../friction';
import { type PagePoint, type Said, whereOf } from './praise-page.queries';
import type { AskedSentence } from '../customers-line/verdict';
import type { TheirReply } from '../loop/status.queries';

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
    contact: telling.said.hasContact ? undefined : {},
    question: nextQuestion(telling.said, telling.asked),
    verdict: telling.sentence && {
      behaviourId: telling.sentence.id,
      wording: telling.sentence.wording,
      text: inLocale(telling.sentence, 'text', telling.locale),
    },
  });

/** C3. */
export const statusOf = (
  telling: Telling & {
    replies: readonly TheirReply[];
    complaint?: ComplaintForCustomer | undefined;
    contact?: Contact;
    done?: StatusPage['done'];
  },
): string => {
  const { said, point, locale, replies, complaint } = telling;
  const page = told(telling);
  return statusPage({
    ...page,
    to: { ...page.to, typed: !said.shown },
    timeZone: point.timeZone,
    where: whereOf(point, locale),
    state: said.state,
    receivedAt: said.createdAt,
    decidedAt: said.decidedAt ?? undefined,
    readAt: said.readAt ?? undefined,
    replies: replies.map(({ name, role, ...reply }) => ({ ...reply, by: name ?? (role || undefined) })),
    complaint: complaint && {
      answer: complaint.answer ?? undefined,
      answeredAt: complaint.answeredAt ?? undefined,
      owner: complaint.ownerFirstName ?? undefined,
    },
    erasedAt: said.erasedAt ?? undefined,
    contact: telling.contact,
    done: telling.done,
  });
};
