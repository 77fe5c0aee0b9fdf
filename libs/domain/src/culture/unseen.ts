import { binomialProbabilities } from '../statistics';

/** One person who could have been thanked. */
export interface Seen {
  /** Days of the window on which the person worked here; above 0. */
  days: number;
  /** Recognitions received in the window. */
  received: number;
}

/** Who got no thanks at all, beside how many that would be if thanks fell on people by chance. */
export interface UnseenShare {
  people: number;
  unseen: number;
  /** unseen / people; a census, so without an interval. */
  share: number;
  /** Share that chance would leave unseen at the same number of thanks. */
  byChance: number;
}

/**
 * Share of people without a single recognition (metric M16). By chance a person with expected number μ stays unseen with probability
 * e^−μ; μ grows with the days worked, at the company's own rate.
 *
 * @param ratePerDay recognitions per person-day in the whole company: what each of these people could expect
 * @throws RangeError without people
 */
export function unseenShare(people: readonly Seen[], ratePerDay: number): UnseenShare {
  if (people.length === 0) throw new RangeError('nobody to count');
  const unseen = people.filter(({ received }) => received === 0).length;
  const byChance = people.reduce((sum, { days }) => sum + Math.exp(-ratePerDay * days), 0) / people.length;
  return { people: people.length, unseen, share: unseen / people.length, byChance };
}

/** Recognitions per person-day over everybody; 0 without anybody. */
export function receivedPerDay(people: readonly Seen[]): number {
  const days = people.reduce((sum, person) => sum + person.days, 0);
  return days === 0 ? 0 : people.reduce((sum, { received }) => sum + received, 0) / days;
}

/** Shares between which a group of this size lies unless something is behind it. */
export interface FunnelLimits {
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

/**
 * Limits of a funnel plot (Spiegelhalter 2005, Statistics in Medicine 24:1185) at 95 % and 99.8 % around the company's share, for a
 * group of n people: exact binomial quantiles, interpolated between whole people so that the funnel is a curve, and interpolated
 * outwards so that a group lies beyond a limit no more often than it says. (Inwards, as in the paper, five people of whom all are
 * unseen would stand out at a company's share of 86 %, which happens to every second such group.)
 *
 * @param overdispersion φ of the groups' own spread, 1 or more: the limits widen by its square root
 */
export function funnelLimits(share: number, n: number, overdispersion = 1): FunnelLimits {
  const probabilities = binomialProbabilities(n, share);
  /** Between k − 1 and k, where k is the smallest number whose cumulated probability reaches q. */
  const quantile = (q: number): number => {
    let below = 0;
    for (const [k, probability] of probabilities.entries()) {
      if (below + probability >= q) return k - (below + probability - q) / probability;
      below += probability;
    }
    return n;
  };
  const limit = (people: number): number =>
    Math.min(1, Math.max(0, share + (people / n - share) * Math.sqrt(overdispersion)));
  return {
    low95: limit(quantile(0.025)),
    high95: limit(quantile(0.975) + 1),
    low998: limit(quantile(0.001)),
    high998: limit(quantile(0.999) + 1),
  };
}

/**
 * How much more the groups differ than people drawn by lot would: winsorised mean of squared z-scores (same paper, §3.1), never
 * below 1. With fewer than ten groups it can't be told, and is 1.
 */
export function overdispersion(groups: readonly { people: number; unseen: number }[], share: number): number {
  if (groups.length < 10 || share <= 0 || share >= 1) return 1;
  const scores = groups
    .map(({ people, unseen }) => (unseen / people - share) / Math.sqrt((share * (1 - share)) / people))
    .sort((a, b) => a - b);
  const cut = Math.max(1, Math.floor(scores.length / 10));
  const low = scores[cut]!;
  const high = scores[scores.length - 1 - cut]!;
  return Math.max(1, scores.reduce((sum, z) => sum + Math.min(high, Math.max(low, z)) ** 2, 0) / scores.length);
}

/** Where a group stands against the funnel: `above` means more unseen people than its size explains. */
export type FunnelPosition = 'within' | 'above' | 'far_above' | 'below' | 'far_below';

/** Position of a share; on a limit counts as within it. */
export function funnelPosition(share: number, limits: FunnelLimits): FunnelPosition {
  const rounding = 1e-9; // a limit that was widened may miss the fraction k/n that it is
  if (share > limits.high998 + rounding) return 'far_above';
  if (share > limits.high95 + rounding) return 'above';
  if (share < limits.low998 - rounding) return 'far_below';
  return share < limits.low95 - rounding ? 'below' : 'within';
}
