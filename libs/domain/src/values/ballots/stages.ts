import type { BallotOrder } from './ballot';
import type { PerceivedOptions } from './perceived';

/** Larger ties are left out: weighing every way to tie costs more time with each size than they tell. */
export const MOST_TIED = 2;

/** From these values, these were put on top; so often. */
export interface Stage {
  readonly from: readonly number[];
  readonly chosen: readonly number[];
  readonly times: number;
}

/**
 * An order read as choices: the first place out of all, the next out of what remains. Where nothing remains to be chosen from, nothing was
 * chosen; more than MOST_TIED on one place aren't a choice either.
 */
export function stagesOf(ballots: readonly BallotOrder[], { values, unrankedLast }: PerceivedOptions): Stage[] {
  return ballots.flatMap(({ places, times = 1 }) => {
    const all = Array.from({ length: values }, (_, value) => value);
    const ranked = all.filter((value) => places[value] != null);
    const levels = [...new Set(ranked.map((value) => places[value]!))].sort((a, b) => a - b);
    return levels
      .map((level) => ({
        from: (unrankedLast ? all : ranked).filter((value) => (places[value] ?? Infinity) >= level),
        chosen: ranked.filter((value) => places[value] === level),
        times,
      }))
      .filter(({ from, chosen }) => from.length > 1 && chosen.length <= MOST_TIED);
  });
}
