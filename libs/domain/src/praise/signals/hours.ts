import { DomainError } from '../../errors';
import type { PraiseSeen } from './signals';

/** When a place is open on a day of the week: minutes since midnight. `closes` ≤ `opens`: on the next day; the same: all day long. */
export interface OpenHours {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
}

const DAY = 24 * 60;
/** Who comes to open finds people there. */
const EARLY_MINUTES = 30;
/** People write on their way home; later they usually no longer do. */
const LATE_MINUTES = 120;

const pad = (n: number) => String(n).padStart(2, '0');
export const timeOfDay = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Hours of a day of the week as people write them: "HH:MM", 00:00 … 23:59. */
export interface WrittenHours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** Minutes since midnight of "HH:MM"; undefined for anything else. */
export function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/**
 * The hours of a week, by day, Monday first; none: unknown. Throws praise.hours_time, praise.hours_weekday, praise.hours_twice with the
 * path of the field below `field`.
 */
export function checkedWeek(week: readonly WrittenHours[], field: string): WrittenHours[] {
  const seen = new Set<number>();
  week.forEach(({ weekday, opens, closes }, index) => {
    const path = `${field}.${index}`;
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
      throw new DomainError('praise.hours_weekday', `${path}.weekday`);
    if (seen.has(weekday)) throw new DomainError('praise.hours_twice', `${path}.weekday`);
    seen.add(weekday);
    if (minuteOf(opens) === undefined) throw new DomainError('praise.hours_time', `${path}.opens`);
    if (minuteOf(closes) === undefined) throw new DomainError('praise.hours_time', `${path}.closes`);
  });
  return week
    .map(({ weekday, opens, closes }) => ({ weekday, opens, closes }))
    .sort((one, other) => one.weekday - other.weekday);
}

/** From … to, counted in minutes from midnight of the day it opens, with what is still ordinary before and after. */
const span = ({ opens, closes }: OpenHours): [number, number] => [
  opens - EARLY_MINUTES,
  (closes <= opens ? closes + DAY : closes) + LATE_MINUTES,
];

/** Local time at the place; a place without hours says nothing. */
export function closedSeen(
  hours: readonly OpenHours[],
  { weekday, minute }: { weekday: number; minute: number },
): PraiseSeen {
  if (!hours.length) return {};
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  const tomorrow = weekday === 7 ? 1 : weekday + 1;
  const around: readonly [number, number][] = [
    [yesterday, minute + DAY],
    [weekday, minute],
    [tomorrow, minute - DAY],
  ];
  for (const [day, at] of around)
    for (const one of hours) {
      const [from, to] = span(one);
      if (one.weekday === day && at >= from && at <= to) return {};
    }
  const today = hours.find((one) => one.weekday === weekday);
  const times = today && { opens: timeOfDay(today.opens), closes: timeOfDay(today.closes) };
  return { closed: { at: timeOfDay(minute), ...times } };
}
