/**
 * How long it took to decide, by one tap: people remember no seconds, so figures are computed on these steps. Seconds; 3600 stands for
 * everything longer than ten minutes.
 */
export const DECISION_SECONDS = [5, 30, 120, 600, 3600] as const;
export type DecisionSeconds = (typeof DECISION_SECONDS)[number];

/** The step that a number of seconds falls on: the first that is not less. */
export const decisionStep = (seconds: number): DecisionSeconds =>
  DECISION_SECONDS.find((step) => seconds <= step) ?? 3600;

/** Minor units of the company's currency: what the field takes, ten million of the major unit. */
export const DECISION_COST_MAX = 1_000_000_000;

/** By how much the cost is above the limit of the moment, in minor units; 0 within it or where there is none. It colours, it never blocks. */
export const overLimit = (costMinor: number, limitMinor: number | null): number =>
  limitMinor === null ? 0 : Math.max(0, costMinor - limitMinor);
