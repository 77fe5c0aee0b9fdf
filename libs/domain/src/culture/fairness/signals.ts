/** What the page of fairness looks for in who gives points to whom. Each is a reason to talk and never a verdict. */
export const FAIRNESS_SIGNALS = [
  'ring',
  'favourite',
  'returned',
  'dumping',
  'inflation',
  'copies',
  'heaping',
  'repertoire',
  'moderation',
] as const;
export type FairnessSignalKind = (typeof FAIRNESS_SIGNALS)[number];

/** What a person decides after having looked. */
export const SIGNAL_VERDICTS = ['fine', 'talked', 'rule_changed', 'watch'] as const;
export type SignalVerdict = (typeof SIGNAL_VERDICTS)[number];
export const VERDICT_WORDS_MIN = 10;
export const VERDICT_WORDS_MAX = 1000;

/** Days of raw data that signals are worked out from; no older thanks is looked at. */
export const FAIRNESS_DAYS = 90;

/** Of a giver's points so large a share goes to one person, out of so many thanks with points to at least one other. */
export const FAVOURITE = { share: 0.6, gifts: 5 } as const;
/** So large a share of a giver's points of a month falls on its last three days, out of so many thanks. */
export const DUMPING = { days: 3, share: 0.7, gifts: 4 } as const;
/** Two texts of one giver are alike from this trigram similarity on; a signal when more than this share of the texts are. */
export const COPIES = { alike: 0.6, share: 0.1, texts: 5 } as const;

/**
 * How much more is given at the end of a period than its days explain: share of the points in its last days ÷ their share of the days
 * (metric M37). 1: as on other days; alarm above 2.
 *
 * @returns null when nothing was given
 */
export function dumpingRatio(
  points: { last: number; all: number },
  days: { last: number; all: number },
): number | null {
  return points.all === 0 || days.last === 0 ? null : points.last / points.all / (days.last / days.all);
}
