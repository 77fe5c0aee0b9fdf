import { DEFAULT_PERIOD, periodDays } from '../period';
import type { PeriodDays } from '../period';

/** A period counted in whole months that are over; `months` are their labels, ascending, YYYY-MM. */
export interface ClosedWindow extends PeriodDays {
  months: string[];
}

/** How many months stand for "lately". */
const LATELY = 3;

/** So many closed months can be looked at; what is older has been seen long ago. */
export const EMPOWERMENT_MONTHS = 6;

/**
 * The months of a period that the page of empowerment shows: the last three closed ones, or one of the last six. A month closes on the second day of the next one: until the end of the first an entry of the last
 * evening may still be completed. From then on its figures stand still for ever, so that nobody reads a single entry out of what changed
 * between yesterday and today.
 *
 * @param label as `periodDays` takes it; the default period means the last three closed months
 * @param today YYYY-MM-DD in the company's time zone
 * @returns null for a label that there is not; without months for any other period
 */
export function closedWindow(label: string, today: string): ClosedWindow | null {
  const asked = periodDays(label, today);
  if (!asked) return null;
  const known = lastClosedMonths(today, EMPOWERMENT_MONTHS);
  const months = label === DEFAULT_PERIOD ? known.slice(-LATELY) : known.filter((month) => month === label);
  const last = months.at(-1);
  if (!last) return { ...asked, unfinished: false, months };
  return { label, from: `${months[0]}-01`, until: `${after(last)}-01`, unfinished: false, months };
}

/** The last closed months, ascending. */
export function lastClosedMonths(today: string, count: number): string[] {
  const current = today.slice(0, 7);
  const last = isClosed(today)(before(current)) ? before(current) : before(before(current));
  const months = [last];
  while (months.length < count) months.unshift(before(months[0]!));
  return months;
}

/** Periods to choose from: lately, then the closed months, newest first. */
export const closedChoices = (today: string): string[] => [
  DEFAULT_PERIOD,
  ...lastClosedMonths(today, EMPOWERMENT_MONTHS).reverse(),
];

/** The month that closes next, and the day from which it can be looked at: YYYY-MM and YYYY-MM-DD. */
export function nextToClose(today: string): { month: string; on: string } {
  const month = after(lastClosedMonths(today, 1)[0]!);
  return { month, on: `${after(month)}-02` };
}

const isClosed =
  (today: string) =>
  (month: string): boolean =>
    today >= `${after(month)}-02`;

const moved = (month: string, by: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 7);
const before = (month: string): string => moved(month, -1);
const after = (month: string): string => moved(month, 1);
