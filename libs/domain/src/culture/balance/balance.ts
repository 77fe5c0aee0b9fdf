import { benjaminiHochberg, netAdjustedWald, netDifference, wilson } from '../../statistics';
import type { Trinomial } from '../../statistics';
import { type Figure, figureWithout } from '../figure';

/** Whether a customer's expectations were met, and whether anything was demanded of the customer for it. */
export const BALANCE_CELLS = ['met_nothing', 'met_something', 'unmet_nothing', 'unmet_something'] as const;
export type BalanceCell = (typeof BALANCE_CELLS)[number];

/** How many answered so. */
export type BalanceCounts = Record<BalanceCell, number>;

/** Answers below which an index is no figure yet (metrics M9, M12). */
export const BALANCE_MINIMUM = 30;

/** Answers below which a share is not shown: of fewer, "all of them" would tell what each of them thinks (metrics B.0.2). */
export const SHARE_MINIMUM = 20;

/** From this adjusted p on a place is said to differ from the others. */
const DIFFERENT = 0.05;

/**
 * @param expected −1 less than expected, 0 as much, 1 more
 * @param demanded 0 nothing, 1 a little, 2 a lot
 */
export function balanceCell(expected: number, demanded: number): BalanceCell {
  const met = expected >= 0 ? 'met' : 'unmet';
  return `${met}_${demanded === 0 ? 'nothing' : 'something'}`;
}

/**
 * Kharsky's balance (metric M12): +1 where expectations were met and nothing was demanded, −1 where they were not and something was, 0
 * otherwise. The same three kinds of answers as in a Net Promoter Score, so with the same error.
 */
export const balanceTrinomial = (counts: BalanceCounts): Trinomial => ({
  up: counts.met_nothing,
  level: counts.met_something + counts.unmet_nothing,
  down: counts.unmet_something,
});

export const answeredBoth = (counts: BalanceCounts): number =>
  BALANCE_CELLS.reduce((sum, cell) => sum + counts[cell], 0);

/** The index of a group, −1 to 1; a figure from 30 answers on. */
export const balanceFigure = (counts: BalanceCounts): Figure => netFigure(balanceTrinomial(counts), false);

/** Promoters 9 and 10, detractors 0 to 6 (metric M9); below 30 answers an interval without a point. */
export const recommendFigure = (answers: Trinomial): Figure => netFigure(answers, true);

function netFigure(answers: Trinomial, intervalAlone: boolean): Figure {
  const n = answers.up + answers.level + answers.down;
  if (n === 0) return figureWithout('empty', 0, 'adjusted_wald');
  const { estimate, low, high } = netAdjustedWald(answers);
  const known: Figure = { status: 'ok', estimate, low, high, level: 0.95, n, nEff: n, method: 'adjusted_wald' };
  if (n >= BALANCE_MINIMUM) return known;
  const without = figureWithout('insufficient', n, 'adjusted_wald');
  return intervalAlone && n >= SHARE_MINIMUM ? { ...without, low, high } : without;
}

/** Shares of several answers to one question, each with its Wilson interval, in the order given. */
export function answerShares(counts: readonly number[]): Figure[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    if (n === 0) return figureWithout('empty', 0, 'wilson');
    if (n < SHARE_MINIMUM) return figureWithout('insufficient', n, 'wilson');
    return { status: 'ok', ...wilson(count, n), level: 0.95, n, nEff: n, method: 'wilson' };
  });
}

/** Of a group beside all others on the page: never a rank. */
export type BalanceStanding = 'within' | 'above' | 'below';

/**
 * Which groups differ from the rest of the whole, by their net shares, with the p-values adjusted for being many; null for a group
 * whose figure, or that of the rest, can't be told.
 *
 * @param whole holds each of the groups
 */
export function balanceStandings(whole: BalanceCounts, groups: readonly BalanceCounts[]): (BalanceStanding | null)[] {
  const found = groups.map((group) => {
    const rest = BALANCE_CELLS.reduce(
      (counts, cell) => ({ ...counts, [cell]: whole[cell] - group[cell] }),
      {} as BalanceCounts,
    );
    if (Math.min(answeredBoth(group), answeredBoth(rest)) < BALANCE_MINIMUM) return null;
    return netDifference(balanceTrinomial(group), balanceTrinomial(rest));
  });
  const adjusted = benjaminiHochberg(found.flatMap((difference) => (difference ? [difference.p] : [])));
  return found.map((difference) => {
    if (!difference) return null;
    const p = adjusted.shift()!;
    return p > DIFFERENT ? 'within' : difference.estimate > 0 ? 'above' : 'below';
  });
}
