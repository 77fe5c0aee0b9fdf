import { budgetBand, type BudgetForecast, budgetForecast, quartersOf } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { unitPath } from '../limits';
import type { BudgetColour, BudgetRunning, RecoveryBudget } from './budget.entity';
import { BudgetStatus } from './budget.entity';
import { knownSpendings, runningSpans, type StoredBudget, storedBudgets } from './budget.queries';

type Leads = (budget: StoredBudget) => BudgetRunning;

/** All budgets, those that hold with where they lead. Exact sums of closed months stand on the leaders' page, behind its audit. */
export async function budgets(tx: Tx): Promise<RecoveryBudget[]> {
  const [stored, leads] = [await storedBudgets(tx), await leadsOf(tx)];
  return stored.map((budget) => ({ ...budget, running: budget.holds ? leads(budget) : null }));
}

async function leadsOf(tx: Tx): Promise<Leads> {
  const [spans, known] = [await runningSpans(tx), await knownSpendings(tx)];
  return ({ unitId, period, amountMinor }) => {
    const span = spans[period];
    const own = known.filter((month) => month.unitId === unitId);
    return told(budgetForecast(own, span), amountMinor, span.endsOn);
  };
}

function told(forecast: BudgetForecast | null, amountMinor: number, endsOn: string): BudgetRunning {
  const nothing = { endsOn, band: null, spentQuarters: null, forecastQuarters: null, lowQuarters: null };
  if (!forecast) return { ...nothing, highQuarters: null, status: BudgetStatus.HIDDEN };
  const { spentMinor, minor, low, high } = forecast;
  return {
    status: BudgetStatus.OK,
    endsOn,
    band: budgetBand(minor, amountMinor),
    spentQuarters: spentMinor === null ? null : quartersOf(spentMinor, amountMinor),
    forecastQuarters: quartersOf(minor, amountMinor),
    lowQuarters: low === null ? null : quartersOf(low, amountMinor, 'down'),
    highQuarters: high === null ? null : quartersOf(high, amountMinor, 'up'),
  };
}

/** Of the budget nearest up the tree of one's unit; null where there is none, or too few people stand behind what is known. */
export async function ownBudgetColour(tx: Tx, employeeId: string): Promise<BudgetColour | null> {
  const holding = (await storedBudgets(tx)).filter(({ holds }) => holds);
  if (holding.length === 0) return null;
  const [self] = await tx.sql<{ unitId: string | null }>(
    'budget.self',
    'select unit_id as "unitId" from employee where id = $1',
    [employeeId],
  );
  const path = [...(await unitPath(tx, self!.unitId)), null];
  const nearest = path.map((id) => holding.find(({ unitId }) => unitId === id)).find((budget) => budget);
  if (!nearest) return null;
  const { band, endsOn } = (await leadsOf(tx))(nearest);
  return band && { band, endsOn };
}
