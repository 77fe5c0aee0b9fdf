import { wilson } from '../../statistics';
import type { Interval } from '../../statistics';

/** Attitudes of fewer people are shown to nobody. */
export const ATTITUDE_THRESHOLD = 10;

/** A behaviour has a side once surely more than four in five choose it. */
const SIDE_FROM = 0.8;

/** Which side people put a behaviour on. */
export type LineStanding =
  /** Nobody has a verdict. */
  | 'empty'
  /** Too few verdicts to show anything of them. */
  | 'insufficient'
  | 'for'
  | 'against'
  /** No agreed side: the interval of the share "for" reaches into 0.2 to 0.8. */
  | 'contested';

export interface BehaviourStanding {
  standing: LineStanding;
  /** Share of "for" among those who took a side, with its 95 % Wilson interval; null when empty or insufficient. */
  share: Interval | null;
}

/**
 * The rule of what is contested (metrics M1): the Wilson interval of the share "for" overlaps [0.2, 0.8]. With few votes it does so even
 * when all agree: no agreed side is then all that can be said. "Unsure" is no verdict and isn't counted here.
 *
 * @param threshold people below which nothing is said
 */
export function behaviourStanding(
  forVotes: number,
  againstVotes: number,
  threshold = ATTITUDE_THRESHOLD,
): BehaviourStanding {
  const votes = forVotes + againstVotes;
  if (votes === 0) return { standing: 'empty', share: null };
  if (votes < threshold) return { standing: 'insufficient', share: null };
  const share = wilson(forVotes, votes);
  const standing = share.low > SIDE_FROM ? 'for' : share.high < 1 - SIDE_FROM ? 'against' : 'contested';
  return { standing, share };
}

/** Whether a behaviour is put up for discussion: it has no agreed side, and somebody is there on each to talk about it. */
export function isContested(forVotes: number, againstVotes: number, threshold = ATTITUDE_THRESHOLD): boolean {
  if (forVotes === 0 || againstVotes === 0) return false;
  return behaviourStanding(forVotes, againstVotes, threshold).standing === 'contested';
}
