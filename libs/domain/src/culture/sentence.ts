/**
 * The one sentence over a picture. Chosen here by rule from the figures themselves; its words stand in the message catalogues under
 * the id. Wide intervals always end in a sentence that says it is too early to tell.
 */
export interface Sentence {
  id: string;
  /** Shares are 0 to 1, places and counts whole. */
  numbers: Record<string, number>;
  /** Names to fill in, by the id of a value or a unit. */
  subjects: Record<string, string>;
  /** Choices of an ICU select. */
  choices: Record<string, string>;
}

/** A sentence with nothing to fill in but what is given. */
export function sentence(
  id: string,
  numbers: Record<string, number> = {},
  subjects: Record<string, string> = {},
  choices: Record<string, string> = {},
): Sentence {
  return { id, numbers, subjects, choices };
}

/** Four thousand draws can't tell 99.9 % from certainty, so neither does the sentence. */
export function sayable(probability: number): number {
  return Math.min(0.99, Math.max(0.01, probability));
}

/** Whole percents that add up to 100 (largest remainders), for shares that add up to 1. */
export function wholePercents(shares: readonly number[]): number[] {
  const floors = shares.map((share) => Math.floor(share * 100 + 1e-9));
  const missing = 100 - floors.reduce((sum, percent) => sum + percent, 0);
  const byRemainder = shares
    .map((share, i) => ({ i, rest: share * 100 - floors[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  byRemainder.slice(0, Math.max(0, missing)).forEach(({ i }) => (floors[i]! += 1));
  return floors;
}
