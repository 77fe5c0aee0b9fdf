import type { DecisionFieldsFragment, DecisionKind } from '../../gql';
import type { Told } from '../offline/waiting';

export type Question =
  | 'seconds'
  | 'asked'
  | 'left'
  | 'procedure'
  | 'cost'
  | 'need'
  | 'touchpoint'
  | 'photo'
  | 'named'
  | 'barrier'
  | 'reviewer';

/** In the order in which they are asked: what is forgotten first comes first. */
export const QUESTIONS: Record<DecisionKind, readonly Question[]> = {
  DONE: ['seconds', 'asked', 'left', 'procedure', 'cost', 'need', 'touchpoint', 'photo', 'named'],
  NOT_DARED: ['barrier', 'procedure', 'need', 'touchpoint', 'reviewer'],
  REFUSED: ['barrier', 'procedure', 'need', 'touchpoint', 'reviewer'],
};

/** What was told about an entry so far, as the server and this device know it. */
export interface Known extends Told {
  readonly hasPhoto: boolean;
}

export const knownOf = (decision: DecisionFieldsFragment): Known => ({
  need: decision.need,
  procedureId: decision.procedure?.id ?? null,
  procedureName: decision.procedure?.name ?? null,
  costMinor: decision.costMinor,
  costGoods: decision.costGoods,
  costMinutes: decision.costMinutes,
  seconds: decision.seconds,
  asked: decision.asked,
  askedAnswer: decision.askedAnswer,
  customerLeft: decision.customerLeft,
  touchpointId: decision.touchpoint?.id ?? null,
  barrier: decision.barrier,
  barrierWords: decision.barrierWords,
  named: decision.named,
  forReviewer: decision.forReviewer,
  hasPhoto: decision.photo !== null,
});

const SAID: Record<Question, (known: Known) => boolean> = {
  seconds: ({ seconds }) => seconds != null,
  asked: ({ asked, askedAnswer }) => asked != null && (asked === 'NOBODY' || askedAnswer != null),
  left: ({ customerLeft }) => customerLeft != null,
  procedure: ({ procedureId, procedureName }) => Boolean(procedureId || procedureName),
  cost: ({ costMinor, costGoods, costMinutes }) => costMinor != null || Boolean(costGoods) || costMinutes != null,
  need: ({ need }) => Boolean(need),
  touchpoint: ({ touchpointId }) => Boolean(touchpointId),
  photo: ({ hasPhoto }) => hasPhoto,
  named: ({ named }) => named === true,
  barrier: ({ barrier }) => barrier != null,
  reviewer: ({ forReviewer }) => forReviewer === true,
};
export const isSaid = (question: Question, known: Known): boolean => SAID[question](known);

/** The next one after `from` that nobody has said anything to yet; undefined: that was all. */
export const nextOf = (
  kind: DecisionKind,
  known: Known,
  from?: Question,
  passed: ReadonlySet<Question> = new Set(),
): Question | undefined => {
  const all = QUESTIONS[kind];
  const start = from ? all.indexOf(from) + 1 : 0;
  return [...all.slice(start), ...all.slice(0, start)].find(
    (one) => one !== from && !passed.has(one) && !isSaid(one, known),
  );
};
