import type { Barrier, DecisionSeconds } from '../../empowerment';
import type { Cluster } from '../clusters';

export const LEAVINGS = ['delighted', 'calm', 'upset', 'unknown'] as const;
export type LeavingName = (typeof LEAVINGS)[number];

/** One author's entries of a window. What wasn't said is counted in no list: each figure stands on what was said. */
export interface Tally {
  /** Decided on the spot. */
  done: number;
  notDared: number;
  refused: number;
  seconds: Partial<Record<DecisionSeconds, number>>;
  /** Of what was done: without asking a superior, and after asking one. */
  alone: number;
  superior: number;
  /** Entries with a cost, and their sum in minor units. */
  costs: number;
  costMinor: number;
  left: Partial<Record<LeavingName, number>>;
  barriers: Partial<Record<Barrier, number>>;
}

/** The same of one unit; `who` is the author's number, good for this one reading. */
export interface UnitTally extends Tally {
  unitId: string | null;
  who: number;
}

/** Each person's entries together: whoever changed units is one author, and must not be counted for two where five are needed. */
export function ofPeople(tallies: readonly UnitTally[]): Tally[] {
  const people = new Map<number, Tally>();
  for (const { who, unitId: _, ...own } of tallies) {
    const known = people.get(who);
    people.set(who, known ? together(known, own) : own);
  }
  return [...people.values()];
}

const together = (a: Tally, b: Tally): Tally => ({
  done: a.done + b.done,
  notDared: a.notDared + b.notDared,
  refused: a.refused + b.refused,
  seconds: sums(a.seconds, b.seconds),
  alone: a.alone + b.alone,
  superior: a.superior + b.superior,
  costs: a.costs + b.costs,
  costMinor: a.costMinor + b.costMinor,
  left: sums(a.left, b.left),
  barriers: sums(a.barriers, b.barriers),
});

type Counts<Name extends string | number> = Partial<Record<Name, number>>;

function sums<Name extends string | number>(a: Counts<Name>, b: Counts<Name>): Counts<Name> {
  const sum = { ...a };
  for (const name of Object.keys(b) as Name[]) sum[name] = (a[name] ?? 0) + (b[name] ?? 0);
  return sum;
}

/** Below this nothing is concluded. */
export const EMPOWERMENT_MINIMUM = { entries: 10, authors: 5 } as const;

export const sumOver = (tallies: readonly Tally[], term: (tally: Tally) => number): number =>
  tallies.reduce((sum, tally) => sum + term(tally), 0);

/** Everything that was an opportunity to decide, dared or not: otherwise the share without a superior would be flattered. */
export const opportunitiesOf = (tally: Tally): number => tally.done + tally.notDared + tally.refused;

/** Shares are clustered by author: one person's entries resemble each other. */
export const clustersOf = (
  tallies: readonly Tally[],
  hits: (tally: Tally) => number,
  acts: (tally: Tally) => number,
): Cluster[] => tallies.map((tally) => ({ hits: hits(tally), acts: acts(tally) }));
