/** Done on the spot; not dared; or wanted and refused. The last two are what a company learns most from. */
export const DECISION_KINDS = ['done', 'not_dared', 'refused'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What stood in the way of what was not dared or refused. */
export const BARRIERS = ['procedure', 'superior', 'money', 'blame', 'unsure', 'other'] as const;
export type Barrier = (typeof BARRIERS)[number];

/** How far back an entry may lie, in days: a phone may have been without a line, or its clock wrong. */
export const DECIDED_DAYS_BACK_MAX = 7;

/** How long an entry can be taken back wholly, in seconds: the offered ten, and a slow line. */
export const TAKE_BACK_S = 60;

/** Minutes that a decision may have cost: a day. */
export const COST_MINUTES_MAX = 1440;

/** Of a photo as it is kept. Pixels and bytes. */
export const PHOTO_SIDE_MAX = 1600;
export const PHOTO_BYTES_MAX = 300 * 1024;

const DAY_MS = 86_400_000;

/** When it happened, by a clock that may be wrong: never in the future, at most a week back. What is out of bounds is moved and not refused: an entry is not lost for a clock. */
export function decidedAt(told: Date | null | undefined, now: Date): Date {
  if (!told || Number.isNaN(told.getTime())) return now;
  return new Date(Math.min(now.getTime(), Math.max(told.getTime(), now.getTime() - DECIDED_DAYS_BACK_MAX * DAY_MS)));
}

/** What the friction register calls an entry of this kind. */
export const FRICTION_SOURCE = { done: 'bent', not_dared: 'feared', refused: 'refused' } as const satisfies Record<
  DecisionKind,
  string
>;
