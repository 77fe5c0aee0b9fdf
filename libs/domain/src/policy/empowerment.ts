import { has, type Viewer } from '../viewer';

/** What an entry tells about who stands in which relation to it, as of now. */
interface Decision {
  readonly authorId: string;
  /** Who answers today: the author's manager, or the next above who works; null where there is nobody. */
  readonly reviewerId: string | null;
  /** The author wants it read, and an answer is owed. */
  readonly awaitsAnswer: boolean;
  readonly answeredById: string | null;
  /** The answer is some seconds old and can be taken back. */
  readonly answerHeld: boolean;
  /** The author said something after the answer, less than a week ago. */
  readonly authorContinues: boolean;
}

const isAuthor = (viewer: Viewer, decision: Decision) => decision.authorId === viewer.employeeId;

const isAwaited = (viewer: Viewer, decision: Decision) =>
  decision.awaitsAnswer && decision.reviewerId === viewer.employeeId && !isAuthor(viewer, decision);

/**
 * Once answered, an entry closes to whoever answered it. Kept within reach, the answered ones would add up to a record of a person's
 * decisions, found again by the addresses in old notices, and what was backed in March could be held up in an appraisal in December. The
 * author alone keeps them, and opens one again by going on with the talk: for a week after each word. A new manager never sees what was
 * answered before.
 */
const isInTalk = (viewer: Viewer, decision: Decision) =>
  decision.answeredById === viewer.employeeId && (decision.answerHeld || decision.authorContinues);

/** An entry is read by whoever wrote it, and for answering by the one who answers; by nobody else whatever the role. */
const isReader = (viewer: Viewer, decision: Decision) =>
  isAuthor(viewer, decision) || isAwaited(viewer, decision) || isInTalk(viewer, decision);

export const empowerment = {
  'decisions.record': () => true,
  'decisions.read': (viewer: Viewer, decision?: Decision) => !decision || isReader(viewer, decision),
  /** whoever stands above somebody, be it only because the manager between is away: the subject decides */
  'decisions.answer': (viewer: Viewer, decision?: Decision) => !decision || isAwaited(viewer, decision),
  'decisions.take_answer_back': (viewer: Viewer, decision?: Decision) =>
    !decision || (decision.answeredById === viewer.employeeId && decision.answerHeld),
  /** to say something under it: needs somebody who hears it */
  'decisions.discuss': (viewer: Viewer, decision?: Decision) =>
    !decision || (isReader(viewer, decision) && (decision.awaitsAnswer || decision.answeredById !== null)),
  /** limits, budgets and the hours until an answer is due */
  'decisions.guide': (viewer: Viewer) => has(viewer, 'admin', 'leader'),
};
