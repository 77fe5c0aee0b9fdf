import type { PraiseSeen } from './signals';

/** When a place is open on a day of the week: minutes since midnight. `closes` ≤ `opens`: past midnight, on the next day. */
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
