/** What is done for a customer on the spot, as the company counts it; `time` is time given, `other` anything in one's own words. */
export const DECISION_DEEDS = [
  'replacement',
  'refund',
  'discount',
  'gift',
  'waived',
  'upgrade',
  'time',
  'other',
] as const;
export type DecisionDeed = (typeof DECISION_DEEDS)[number];
