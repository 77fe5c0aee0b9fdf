import { type Exposed, type RateRatio, rateRatio } from '../statistics';
import type { AftermathVerdict } from './aftermath';

/** What employees told that came into the figures together, with enough different people behind it. */
export interface BendPortion {
  /** Day on which it came, counted from the decision; what it tells of happened between the portion before and this day. */
  readonly day: number;
  readonly events: number;
}

export interface PortionsAftermath {
  readonly verdict: AftermathVerdict;
  /** Bends, and the weeks in which they happened. */
  readonly before: Exposed | null;
  readonly after: Exposed | null;
  readonly ratio: RateRatio | null;
}

const WEEK_DAYS = 7;
/** No chart stands beside the ratio here, and one person may bend often: it has to be clearer than one chance in twenty. */
const CLEAR = 0.01;

/**
 * Bends before and after a rule was decided on, from nothing but what stands in the register's figure: each portion and its day. So it
 * tells nothing that the figure didn't tell whoever looked at it each day. The portion in which the decision lies is of both sides and
 * counts for neither. Time that no portion covers yet counts for neither as well: bends still waiting there would look like none.
 *
 * @param since the day since which the register has been kept, counted from the decision
 */
export function portionsAftermath(portions: readonly BendPortion[], since: number): PortionsAftermath {
  const ordered = [...portions].sort((a, b) => a.day - b.day);
  const spans = ordered
    .map(({ day, events }, i) => ({ from: ordered[i - 1]?.day ?? since, until: day, events }))
    // of a first one that is as old as the register nobody knows in how long a time it came together
    .filter(({ from, until }) => from < until);
  const before = together(spans.filter(({ until }) => until <= 0));
  const after = together(spans.filter(({ from }) => from >= 0));
  if (!before) return { verdict: 'no_baseline', before, after, ratio: null };
  if (!after) return { verdict: 'too_early', before, after, ratio: null };
  const ratio = rateRatio(after, before);
  const isClear = ratio !== null && ratio.p < CLEAR;
  return { verdict: isClear ? (ratio.estimate < 1 ? 'fewer' : 'more') : 'same', before, after, ratio };
}

function together(spans: readonly { from: number; until: number; events: number }[]): Exposed | null {
  const days = spans.reduce((sum, { from, until }) => sum + until - from, 0);
  if (days <= 0) return null;
  return { events: spans.reduce((sum, { events }) => sum + events, 0), exposure: days / WEEK_DAYS };
}
