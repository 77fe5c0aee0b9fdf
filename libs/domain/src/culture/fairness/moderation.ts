import { funnelLimits, funnelPosition, overdispersion } from '../unseen';

/** Praise that somebody decided on. */
export interface Moderated {
  readonly id: string;
  readonly decided: number;
  readonly rejected: number;
}

export interface Drift {
  readonly id: string;
  readonly decided: number;
  /** Share that was rejected, 0 to 1. */
  readonly share: number;
  /** The share of all together. */
  readonly usual: number;
  /** Between which the share of so many decisions lies 998 times of 1000. */
  readonly low: number;
  readonly high: number;
}

/** Fewer decisions say nothing of whoever made them. */
export const MODERATION = { least: 20 } as const;

/**
 * Moderators who reject more, or less, than the number of their decisions explains: beyond the 99.8 % limits of the funnel plot around the share of
 * all (metric M37; Spiegelhalter 2005). What they were given to decide may differ: a reason to read, no verdict.
 */
export function moderationDrift(all: readonly Moderated[]): Drift[] {
  const decided = all.reduce((sum, one) => sum + one.decided, 0);
  const usual = all.reduce((sum, one) => sum + one.rejected, 0) / decided;
  const judged = all.filter((one) => one.decided >= MODERATION.least);
  if (judged.length === 0 || all.length < 2) return [];
  const spread = overdispersion(
    judged.map((one) => ({ people: one.decided, unseen: one.rejected })),
    usual,
  );
  return judged
    .map((one) => ({ one, limits: funnelLimits(usual, one.decided, spread), share: one.rejected / one.decided }))
    .filter(({ share, limits }) => ['far_above', 'far_below'].includes(funnelPosition(share, limits)))
    .map(({ one, limits, share }) => ({
      id: one.id,
      decided: one.decided,
      share,
      usual,
      low: limits.low998,
      high: limits.high998,
    }))
    .sort((a, b) => b.decided - a.decided || (a.id < b.id ? -1 : 1));
}
