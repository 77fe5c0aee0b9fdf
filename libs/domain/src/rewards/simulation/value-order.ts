import { hiddenCells } from '../../culture';
import { kendallTauB } from '../../statistics';
import type { SimulatedRow } from './groups';

/**
 * Whether reward follows the declared order of values. follows: from 0.6 on, at most one pair in five is upside down; loosely: more agrees than
 * does not; against: not even that. few: fewer than two values got points, or there is nothing to compare.
 */
export const VALUE_VERDICTS = ['follows', 'loosely', 'against', 'few'] as const;
export type ValueVerdict = (typeof VALUE_VERDICTS)[number];
const FOLLOWS_FROM = 0.6;

export interface ValueSpending {
  readonly valueId: string;
  /** In the declared order, from 1. */
  readonly place: number;
  /** Null: fewer people than the threshold received it, or it would give another away. */
  readonly points: number | null;
}

export interface ValueOrder {
  readonly values: readonly ValueSpending[];
  /** Points of recognitions without a value, or of one that has no place any more. */
  readonly elsewhere: number;
  /** Kendall's τ-b between points per value and the declared order, −1 to 1; null when all got the same. */
  readonly tauB: number | null;
  readonly verdict: ValueVerdict;
  /** Neighbours in the declared order of whom the lower got more points; only where both are shown. */
  readonly upsideDown: readonly { readonly higher: string; readonly lower: string }[];
}

export function valueOrderOf(rows: readonly SimulatedRow[], ranking: readonly string[], threshold: number): ValueOrder {
  const points = new Map(ranking.map((valueId) => [valueId, 0]));
  const people = new Map(ranking.map((valueId) => [valueId, new Set<string>()]));
  let elsewhere = 0;
  for (const row of rows) {
    if (!row.points) continue;
    if (row.valueId === null || !points.has(row.valueId)) elsewhere += row.points;
    else {
      points.set(row.valueId, points.get(row.valueId)! + row.points);
      people.get(row.valueId)!.add(row.employeeId);
    }
  }
  const cells = [...people].map(([id, who]) => ({ id, parentId: null, parts: [who] }));
  const hidden = hiddenCells(cells, threshold);
  const spent = ranking.map((valueId) => points.get(valueId)!);
  const tauB = kendallTauB(
    spent,
    ranking.map((_, i) => -i),
  );
  const shown = (valueId: string) => (hidden.has(valueId) ? null : points.get(valueId)!);
  return {
    values: ranking.map((valueId, i) => ({ valueId, place: i + 1, points: shown(valueId) })),
    elsewhere,
    tauB,
    verdict: verdictOf(tauB, spent),
    upsideDown: ranking.slice(1).flatMap((lower, i) => {
      const higher = ranking[i]!;
      const [more, less] = [shown(lower), shown(higher)];
      return more !== null && less !== null && more > less ? [{ higher, lower }] : [];
    }),
  };
}

function verdictOf(tauB: number | null, spent: readonly number[]): ValueVerdict {
  if (tauB === null || spent.filter((points) => points > 0).length < 2) return 'few';
  if (tauB >= FOLLOWS_FROM) return 'follows';
  return tauB > 0 ? 'loosely' : 'against';
}
