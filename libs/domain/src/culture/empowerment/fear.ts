import { BARRIERS } from '../../empowerment';
import type { Barrier } from '../../empowerment';
import { shownShare } from '../attitudes';
import type { ShownShare } from '../attitudes';
import { figureWithout } from '../figure';
import type { Figure } from '../figure';
import { isSmall } from '../suppression';
import { shareFigure } from './shares';
import { clustersOf, opportunitiesOf } from './tally';
import type { Tally } from './tally';

/** What somebody fears is an attitude: fewer people than this stay unseen (metrics B.0.2). */
export const FEAR_PEOPLE = 10;

export interface Fear {
  /** Refused and not dared, of all opportunities. */
  index: Figure;
  /** How it may be said: of few people never all and never none. */
  shown: ShownShare | null;
  /** The two apart; null where either is only a few people's. */
  kinds: { notDared: number; refused: number } | null;
  /** What stood in the way; only what at least `threshold` people name, the rest together; empty below ten people and beside a bound. */
  barriers: { barrier: Barrier; entries: number; share: number }[];
  /** Entries whose barrier is too rare to be named, or unsaid; 0 beside a bound. */
  rest: number;
}

/**
 * Fear index (metric M19): what was refused or not dared, of all logged opportunities. From ten people on, and only when those who did not
 * dare are none or enough to hide in.
 *
 * @param threshold people that a figure about behaviour needs
 */
export function fearOf(tallies: readonly Tally[], threshold: number): Fear {
  const fearful = tallies.filter(({ notDared, refused }) => notDared + refused > 0);
  const present = tallies.filter((tally) => opportunitiesOf(tally) > 0);
  const hidden = { shown: null, kinds: null, barriers: [], rest: 0 };
  if (present.length === 0) return { index: figureWithout('empty', 0, 'wilson_clustered'), ...hidden };
  if (present.length < FEAR_PEOPLE || (fearful.length > 0 && fearful.length < threshold))
    return { index: figureWithout('suppressed', 0, 'wilson_clustered'), ...hidden };
  const index = shareFigure(clustersOf(tallies, ({ notDared, refused }) => notDared + refused, opportunitiesOf));
  if (index.status !== 'ok') return { index, ...hidden };
  const sum = (term: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + term(tally), 0);
  const entries = sum(({ notDared, refused }) => notDared + refused);
  const kinds = { notDared: sum(({ notDared }) => notDared), refused: sum(({ refused }) => refused) };
  const hides = (term: (tally: Tally) => number): boolean =>
    isSmall(tallies.filter((tally) => term(tally) > 0).length, threshold);
  const barriers = fearful.length < FEAR_PEOPLE ? [] : namedBarriers(fearful, threshold, entries);
  const shown = shownShare(index.estimate!, present.length);
  // what may only be said as a bound doesn't stand beside it exactly, nor as parts that add up to it
  if (shown.bound) return { index: { ...index, estimate: null, low: null, high: null, nEff: null }, ...hidden, shown };
  return {
    index,
    shown,
    kinds: hides(({ notDared }) => notDared) || hides(({ refused }) => refused) ? null : kinds,
    barriers,
    rest: entries - barriers.reduce((total, barrier) => total + barrier.entries, 0),
  };
}

/** Those that enough people name. What is left must be nobody's or enough people's too: else the rarest that was named joins it. */
function namedBarriers(fearful: readonly Tally[], threshold: number, entries: number): Fear['barriers'] {
  const all = BARRIERS.map((barrier) => ({
    barrier,
    entries: fearful.reduce((sum, { barriers }) => sum + (barriers[barrier] ?? 0), 0),
    people: fearful.filter(({ barriers }) => (barriers[barrier] ?? 0) > 0).length,
  })).sort((a, b) => b.entries - a.entries);
  const named = all.filter(({ people }) => people >= threshold);
  const restPeople = (): number => {
    const names = new Set(named.map(({ barrier }) => barrier));
    return fearful.filter(({ barriers, notDared, refused }) => {
      const told = [...names].reduce((sum, barrier) => sum + (barriers[barrier] ?? 0), 0);
      return notDared + refused > told;
    }).length;
  };
  while (named.length > 0 && restPeople() > 0 && restPeople() < threshold) named.pop();
  return named.map(({ barrier, entries: count }) => ({ barrier, entries: count, share: count / entries }));
}
