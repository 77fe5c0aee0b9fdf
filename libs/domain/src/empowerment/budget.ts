export const BUDGET_PERIODS = ['month', 'quarter'] as const;
export type BudgetPeriod = (typeof BUDGET_PERIODS)[number];

/** Smallest and largest amount, minor units: one, and what a cost may be. */
export const BUDGET_MAX = 1_000_000_000;

/** What a unit, or the company, gave in a closed month, as the leaders' page shows it. */
export interface KnownMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly spentMinor: number;
  /** Of the squares of the costs. */
  readonly squares: number;
  readonly decisions: number;
}

/** The period that runs. */
export interface BudgetSpan {
  /** YYYY-MM, ascending. */
  readonly months: readonly string[];
}

/** So many closed months say how much is given. */
export const BUDGET_KNOWN_MONTHS = 3;

const daysIn = (month: string): number => new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).getUTCDate();
const daysOf = (months: readonly string[]): number => months.reduce((sum, month) => sum + daysIn(month), 0);

/** So many decisions before an interval is told. */
const ENOUGH = 8;
const Z95 = 1.96;

export interface BudgetForecast {
  /** Minor units in the closed months of the period; null: none of them is known. */
  readonly spentMinor: number | null;
  /** Minor units at the end of the period. */
  readonly minor: number;
  /** 95 % interval; null with fewer than eight decisions. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Straight on by days, from nothing but closed months that leaders see anyway: those of the period as they are, for all other days of the
 * period as much a day as in the months known. So whatever budgets are set, and whoever looks every day, they tell nothing that the leaders'
 * page doesn't: of the month that runs nothing at all. The interval takes decisions to come at random (Poisson) with costs like those known:
 * the variance of what is to come is r · Σc², that of the rate r² · Σc², with r = days to come ÷ days known. Null: no month is
 * known, or nothing but silence, beside which there may be a month that nobody may see.
 */
export function budgetForecast(known: readonly KnownMonth[], { months }: BudgetSpan): BudgetForecast | null {
  const decisions = sumOf(known, 'decisions');
  if (known.length === 0 || (decisions === 0 && known.length < BUDGET_KNOWN_MONTHS)) return null;
  const inside = known.filter(({ month }) => months.includes(month));
  const spent = sumOf(inside, 'spentMinor');
  const ahead = (daysOf(months) - daysOf(monthsOf(inside))) / daysOf(monthsOf(known));
  const minor = spent + ahead * sumOf(known, 'spentMinor');
  const spentMinor = inside.length > 0 ? spent : null;
  if (decisions < ENOUGH) return { spentMinor, minor, low: null, high: null };
  const error = Z95 * Math.sqrt(sumOf(known, 'squares') * ahead * (1 + ahead));
  return { spentMinor, minor, low: Math.max(spent, minor - error), high: minor + error };
}

const monthsOf = (known: readonly KnownMonth[]): string[] => known.map(({ month }) => month);
const sumOf = (known: readonly KnownMonth[], of: 'spentMinor' | 'squares' | 'decisions'): number =>
  known.reduce((sum, one) => sum + one[of], 0);

export const BUDGET_BANDS = ['calm', 'even', 'above'] as const;
export type BudgetBand = (typeof BUDGET_BANDS)[number];

/** A colour: well within, about as much as there is, or more. It stops nobody. */
export const budgetBand = (forecastMinor: number, amountMinor: number): BudgetBand =>
  forecastMinor <= 0.9 * amountMinor ? 'calm' : forecastMinor <= 1.1 * amountMinor ? 'even' : 'above';

/** More than twice the budget is told as that. */
const QUARTERS_MAX = 8;

/** In quarters of the budget, 0 to 8: a forecast is no exacter. */
export const quartersOf = (minor: number, amountMinor: number, round: 'near' | 'down' | 'up' = 'near'): number => {
  const exact = (4 * minor) / amountMinor;
  const whole = { near: Math.round, down: Math.floor, up: Math.ceil }[round](exact);
  return Math.min(QUARTERS_MAX, Math.max(0, whole));
};
