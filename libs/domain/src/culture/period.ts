import { dayAfter } from '../company';

/** Days of a period in the company's time zone, as YYYY-MM-DD: from the first day up to, not including, `until`. */
export interface PeriodDays {
  label: string;
  from: string;
  until: string;
  /** The period ends after today: its figures still grow. */
  unfinished: boolean;
}

/** The period that a page shows when none is asked for. */
export const DEFAULT_PERIOD = 'last-90-days';

/**
 * The days of a period's label: `last-90-days` (today is the last), a month `2026-11`, a quarter `2026-Q4` or a year `2026`.
 *
 * @param today YYYY-MM-DD in the company's time zone
 * @returns null for anything else, and for a period that hasn't begun
 */
export function periodDays(label: string, today: string): PeriodDays | null {
  if (label === DEFAULT_PERIOD)
    return { label, from: dayAfter(today, -89), until: dayAfter(today, 1), unfinished: false };
  const match = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(label);
  if (!match) return null;
  const year = Number(match[1]);
  const [first, months] = match[2] ? [Number(match[2]), 1] : match[3] ? [Number(match[3]) * 3 - 2, 3] : [1, 12];
  const from = day(year, first);
  const until = day(year, first + months);
  return from > today ? null : { label, from, until, unfinished: until > today };
}

/** Labels to choose from: the last 90 days, then this month and the eleven before, newest first. */
export function periodChoices(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return [DEFAULT_PERIOD, ...Array.from({ length: 12 }, (_, i) => day(year, month - i).slice(0, 7))];
}

/** First of a month; months below 1 and above 12 carry over into other years. */
function day(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}
