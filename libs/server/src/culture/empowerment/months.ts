import { figureWithout, ratioMean, ratioShare, type ReleasedEntries } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { EmpowermentMonth } from './empowerment.object';
import { budgetsOf, monthSums } from './entries.queries';
import type { EmpowermentView } from './window';

/** The closed months that can be looked at, each only if it may be shown. */
export async function monthsOf(
  tx: Tx,
  { scope, frame, frameMonths: months }: EmpowermentView,
  released: Record<'all' | 'cost' | 'asked', ReleasedEntries>,
): Promise<EmpowermentMonth[]> {
  const found = new Map((await monthSums(tx, frame, scope.unitIds)).map((sums) => [sums.month, sums]));
  const budgets = new Map((await budgetsOf(tx, scope.unitId, months)).map((one) => [one.month, one.budgetMinor]));
  return months.map((month): EmpowermentMonth => {
    const shown = released.all.month(scope.unitId, month);
    const sums = found.get(month);
    if (shown !== 'shown' || !sums) {
      const status = shown === 'hidden' ? 'suppressed' : 'empty';
      const alone = figureWithout(status, 0, 'wilson_clustered');
      const none = { totalMinor: null, meanMinor: null, lowMinor: null, highMinor: null, budgetMinor: null };
      return { month, status, entries: 0, alone, ...none };
    }
    const mean = released.cost.month(scope.unitId, month) === 'hidden' ? null : ratioMean(sums.cost);
    const isAskedHidden = released.asked.month(scope.unitId, month) === 'hidden';
    return {
      month,
      status: 'ok',
      entries: sums.entries,
      alone: isAskedHidden ? figureWithout('suppressed', 0, 'wilson_clustered') : ratioShare(sums.alone),
      // where too few tell a cost, here or in what could be subtracted, their sum could be one person's
      totalMinor: mean ? sums.totalMinor : null,
      meanMinor: mean?.mean ?? null,
      lowMinor: mean?.low ?? null,
      highMinor: mean?.high ?? null,
      budgetMinor: budgets.get(month) ?? null,
    };
  });
}
