import type { PraiseSeen } from './signals';

/** Seconds below which nobody reads the page and answers; the draft of an earlier visit is sent again later than that, too. */
const FASTEST_SECONDS = 2;

/** Robots fill every field, and at once. `seconds`: between the page and its sending; undefined when unknown, which says nothing. */
export const robotSeen = (trapFilled: boolean, seconds: number | undefined): PraiseSeen => ({
  ...(trapFilled && { trap: {} }),
  ...(seconds !== undefined && seconds < FASTEST_SECONDS && { fast: { seconds: Math.round(seconds * 10) / 10 } }),
});
