/** Days that are marked: the first one here, each year of service, the first customer's praise, a birthday. */
export const MILESTONE_KINDS = ['first_day', 'years', 'first_praise', 'birthday'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
