import { hiddenCells } from '../../culture';
import { quantileOfSorted } from '../../statistics';
import type { SimulatedRow } from './groups';

/** Points of people with any, at the 10th, 25th, 50th, 75th and 90th of a hundred; the ends are nobody's business. */
export interface Quantiles {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** People who gain, lose, or keep what they had; null: too few of them, or they would give the few away. */
export interface Change {
  readonly gain: number | null;
  readonly lose: number | null;
  readonly same: number | null;
  /** Points more of the middle one of those who gain. */
  readonly medianGain: number | null;
  readonly medianLoss: number | null;
}

/** How points lie on people: counts, shares and quantiles, never anybody's own. */
export interface Distribution {
  readonly people: number;
  /** With any points; null: too few. */
  readonly rewarded: number | null;
  readonly points: Quantiles | null;
  readonly change: Change;
}

export function distributionOf(
  rows: readonly SimulatedRow[],
  peopleIds: readonly string[],
  threshold: number,
): Distribution {
  const of = new Map(peopleIds.map((id) => [id, { points: 0, before: 0 }]));
  for (const { employeeId, points, before } of rows) {
    const had = of.get(employeeId) ?? { points: 0, before: 0 };
    of.set(employeeId, { points: had.points + points, before: had.before + before });
  }
  const people = [...of].map(([id, { points, before }]) => ({ id, points, more: points - before }));
  const rewarded = people.filter(({ points }) => points > 0).map(({ points }) => points);
  const few =
    rewarded.length > 0 && (rewarded.length < threshold || isSmallRest(people.length - rewarded.length, threshold));
  return {
    people: people.length,
    rewarded: few ? null : rewarded.length,
    points: few || rewarded.length < threshold ? null : quantilesOf(rewarded),
    change: changeOf(people, threshold),
  };
}

const isSmallRest = (rest: number, threshold: number) => rest > 0 && rest < threshold;

function quantilesOf(amounts: readonly number[]): Quantiles {
  const sorted = [...amounts].sort((a, b) => a - b);
  const at = (q: number) => quantileOfSorted(sorted, q);
  return { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) };
}

function changeOf(people: readonly { readonly id: string; readonly more: number }[], threshold: number): Change {
  const groups = {
    gain: people.filter(({ more }) => more > 0),
    lose: people.filter(({ more }) => more < 0),
    same: people.filter(({ more }) => more === 0),
  };
  const cells = Object.entries(groups).map(([id, group]) => ({
    id,
    parentId: null,
    parts: [new Set(group.map((person) => person.id))],
  }));
  const hidden = hiddenCells(cells, threshold);
  const count = (name: keyof typeof groups) => (hidden.has(name) ? null : groups[name].length);
  const median = (name: 'gain' | 'lose') => {
    const sorted = groups[name].map(({ more }) => Math.abs(more)).sort((a, b) => a - b);
    return hidden.has(name) || sorted.length < threshold ? null : quantileOfSorted(sorted, 0.5);
  };
  return {
    gain: count('gain'),
    lose: count('lose'),
    same: count('same'),
    medianGain: median('gain'),
    medianLoss: median('lose'),
  };
}
