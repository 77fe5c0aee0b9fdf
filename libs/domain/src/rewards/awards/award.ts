/** How often an award is given: by the month or quarter of the company's calendar, or when there is a reason. */
export const AWARD_RHYTHMS = ['month', 'quarter', 'spontaneous'] as const;
export type AwardRhythm = (typeof AWARD_RHYTHMS)[number];

/** Who decides: a blind panel, everybody with hidden counts, or one curator who says why. */
export const AWARD_CHOICES = ['panel', 'vote', 'curator'] as const;
export type AwardChoice = (typeof AWARD_CHOICES)[number];

export const ROUND_STATES = ['nominating', 'choosing', 'decided', 'announced'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const NOMINATION_STATES = ['draft', 'submitted', 'withdrawn'] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];
