import type { Tiers } from './ballot';

/** What was answered between two values: the one that wins, or neither. */
export interface Duel {
  readonly one: string;
  readonly other: string;
  readonly winner: string | null;
}

export type Duels =
  | {
      readonly ask: { readonly one: string; readonly other: string };
      readonly answered: number;
      readonly atMost: number;
    }
  | { readonly order: Tiers; readonly answered: number };

/** Groups of equals, highest first. */
type Run = string[][];

/**
 * Orders values by asking which of two wins: a merge sort from the bottom up over groups of equals, so that few questions are asked (at
 * most 33 for 12 values instead of 66 pairs). Pure: from the answers given so far follows the next question, or the order; taking the last
 * answer back is leaving it out.
 *
 * @param valueIds in the order in which they are first put beside each other
 * @returns `atMost`: how many questions there will have been at the end, if every answer is the unluckiest one
 */
export function nextDuel(valueIds: readonly string[], answers: readonly Duel[]): Duels {
  const given = new Map(answers.map((duel) => [pair(duel.one, duel.other), duel.winner]));
  let answered = 0;
  let runs: Run[] = valueIds.map((id) => [[id]]);
  while (runs.length > 1) {
    const merged: Run[] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const step = merge(runs[i]!, runs[i + 1] ?? [], given);
      answered += step.answered;
      if ('ask' in step) {
        const level = [...merged.map(sizeOf), step.size, ...pairedSizes(runs.slice(i + 2).map(sizeOf))];
        const rest = worst(runs.slice(i + 2).map(sizeOf), 1) + worst(level);
        return { ask: step.ask, answered, atMost: answered + step.left + rest };
      }
      merged.push(step.run);
    }
    runs = merged;
  }
  return { order: runs[0] ?? [], answered };
}

type Step =
  | { readonly run: Run; readonly answered: number }
  | {
      readonly ask: { one: string; other: string };
      readonly answered: number;
      readonly left: number;
      readonly size: number;
    };

/** Two ordered runs into one, as far as the answers go. */
function merge(first: Run, second: Run, given: ReadonlyMap<string, string | null>): Step {
  const left = [...first];
  const right = [...second];
  const run: Run = [];
  let answered = 0;
  while (left.length && right.length) {
    const one = left[0]![0]!;
    const other = right[0]![0]!;
    const winner = given.get(pair(one, other));
    const size = left.length + right.length;
    if (winner === undefined) return { ask: { one, other }, answered, left: size - 1, size: size + run.length };
    answered += 1;
    if (winner === null) run.push([...left.shift()!, ...right.shift()!]);
    else run.push((winner === one ? left : right).shift()!);
  }
  return { run: [...run, ...left, ...right], answered };
}

const sizeOf = (run: Run): number => run.length;
const pair = (one: string, other: string): string => [one, other].sort().join(' ');

const pairedSizes = (sizes: readonly number[]): number[] =>
  sizes.flatMap((size, i) => (i % 2 === 0 ? [size + (sizes[i + 1] ?? 0)] : []));

/** Most questions that merging runs of these sizes can take, for so many levels or to the end. */
function worst(sizes: readonly number[], levels = Infinity): number {
  if (sizes.length < 2 || levels === 0) return 0;
  const now = sizes.reduce((sum, size, i) => (i % 2 === 1 ? sum + size + sizes[i - 1]! - 1 : sum), 0);
  return now + worst(pairedSizes(sizes), levels - 1);
}
