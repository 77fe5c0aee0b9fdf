import { dayAfter, daysBetween } from '../company';

const SUNDAY = 0;
const SATURDAY = 6;
const isWeekday = (day: string): boolean => ![SUNDAY, SATURDAY].includes(new Date(day).getUTCDay());

/** Both counted, `most` of them at most; none when one of them is no day. */
function listed(from: string, to: string, most = Infinity): string[] {
  const count = daysBetween(from, to) + 1 || 0;
  return Array.from({ length: Math.max(0, Math.min(count, most)) }, (_, days) => dayAfter(from, days));
}

/** Days off that a company may name: those of this year and of the next one, every one of them if it likes. */
export const DAYS_OFF_MAX = 732;

/**
 * Mondays to Fridays from one calendar day to the other, both counted, without the company's days off.
 * @param from yyyy-mm-dd
 */
export function workingDays(from: string, to: string, off: ReadonlySet<string> = new Set()): number {
  return listed(from, to).filter((day) => isWeekday(day) && !off.has(day)).length;
}

/** Both counted; DAYS_OFF_MAX of them at most, none when the first is after the last. */
export function daysFromTo(from: string, to: string): string[] {
  return listed(from, to, DAYS_OFF_MAX);
}

/** Whether a company may name the days from one to the other: those of its own year, today being yyyy-mm-dd there, and of the next one. */
export function mayBeNamedOff(today: string, from: string, to: string): boolean {
  const [year, first, last] = [today, from, to].map((day) => Number(day.slice(0, 4))) as [number, number, number];
  return first >= year && last <= year + 1;
}

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Days that follow one another, told together. */
export function daySpans(days: readonly string[]): DaySpan[] {
  const spans: { from: string; to: string }[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = spans.at(-1);
    if (last && day === dayAfter(last.to, 1)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}
