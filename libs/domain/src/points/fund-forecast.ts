import { workingDays } from './days-off';
import { type FundPeriod, fundEndsOn } from './fund';
import type { PeriodLabel } from './period';

/** Earlier than this share of the period's working days nothing is foretold: a few days say nothing about a month. */
export const FORECAST_FROM_SHARE = 0.2;

export interface FundState {
  readonly label: PeriodLabel;
  readonly period: FundPeriod;
  /** Points of the period: filled in, or, of a peer fund, what may be given. */
  readonly filled: number;
  readonly spent: number;
}

export interface FundForecast {
  /** Working days of the period that have begun, today included. */
  readonly daysPast: number;
  readonly daysAll: number;
  /** Mondays to Fridays of the period that are days off in the company, and in neither number. */
  readonly daysOff: number;
  /** Points spent when the period ends, if it goes on like this; whole, may be more than there is. */
  readonly spentAtEnd: number;
  /** What then lapses; 0 when the fund runs out before. */
  readonly leftAtEnd: number;
  /** What would be missing. */
  readonly lackingAtEnd: number;
}

/**
 * Where the fund stands at the end of its period if each working day costs as much as each of those so far. Null when less than
 * FORECAST_FROM_SHARE of them have passed, or when the period is over or has not begun.
 * @param today calendar day of the company, yyyy-mm-dd
 * @param off the company's days off, yyyy-mm-dd
 */
export function forecastOf(
  { label, period, filled, spent }: FundState,
  today: string,
  off: ReadonlySet<string> = new Set(),
): FundForecast | null {
  const first = `${label}-01`;
  const last = fundEndsOn(label, period);
  if (today < first || today > last) return null;
  const daysPast = workingDays(first, today, off);
  const daysAll = workingDays(first, last, off);
  if (!daysPast || daysPast / daysAll < FORECAST_FROM_SHARE) return null;
  const spentAtEnd = Math.round((spent / daysPast) * daysAll);
  return {
    daysPast,
    daysAll,
    daysOff: workingDays(first, last) - daysAll,
    spentAtEnd,
    leftAtEnd: Math.max(0, filled - spentAtEnd),
    lackingAtEnd: Math.max(0, spentAtEnd - filled),
  };
}

/** Whether the fund's period of that label is over in the month `month`: what is left then lapses. */
export const isFundOver = (label: PeriodLabel, period: FundPeriod, month: PeriodLabel): boolean =>
  fundEndsOn(label, period).slice(0, 7) < month;

/** How many points may still be filled in without a request: up to the cap, if there is one. */
export const fundRoom = (cap: number | null, filled: number): number | null =>
  cap === null ? null : Math.max(0, cap - filled);
