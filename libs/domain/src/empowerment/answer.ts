/** Hours until an answer is due where the company has said nothing else, and the most that it may say: two weeks. */
export const TARGET_HOURS_DEFAULT = 24;
export const TARGET_HOURS_MAX = 336;

/** So long an answer can be taken back, in seconds; its author alone sees it until then. */
export const ANSWER_HELD_S = 20;

/** So many entries can be left for later at a time, and for so many hours at most: then they come back, the one that is due first first. */
export const LATER_MAX = 3;
export const LATER_HOURS = 4;

/** Days for which an answered entry stays open to whoever answered, after each word that its author adds. */
export const TALK_DAYS = 7;

/** Lines under one entry at most. */
export const COMMENTS_MAX = 100;

/** What the reviewer is reminded of, in this order. The next above learns only of a group in which something waits too long. */
export const ANSWER_REMINDERS = ['soon', 'late', 'above'] as const;
export type AnswerReminder = (typeof ANSWER_REMINDERS)[number];

/** Reports of a reviewer under which the next above is told nothing: who waits could be guessed. */
export const GROUP_TOLD_MIN = 5;

const HOUR_MS = 3_600_000;

/** When an entry recorded at `at` is due; `targetHours`: 1 … 336. */
export const answerDueAt = (at: Date, targetHours: number): Date => new Date(at.getTime() + targetHours * HOUR_MS);

/** When the reviewer, or the next above, is reminded of an answer due at `dueAt`: a quarter of the target before, at the hour, and half of it after. */
export function remindAt(stage: AnswerReminder, dueAt: Date, targetHours: number): Date {
  const shift = { soon: -targetHours / 4, late: 0, above: targetHours / 2 }[stage];
  return new Date(dueAt.getTime() + shift * HOUR_MS);
}
