import type { Chance } from './chance';

/** The company lives by Moscow time, which has known no summer time since 2014. */
const ZONE_MINUTES = 180;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Four months of life. */
export const DAYS = 122;

/** How busy each day of the week is, Sunday first: thanks are written on Fridays and after the weekend's rush. */
const WEEKDAY_WEIGHTS = [0.55, 1.15, 0.9, 0.95, 1.0, 1.5, 1.05];

/** Instant of a local time of day, `daysAgo` days before today. Minutes may exceed a day. */
export function instant(today: Date, daysAgo: number, minutes: number): Date {
  const local = today.getTime() + ZONE_MINUTES * MINUTE_MS;
  const midnight = Math.floor(local / DAY_MS) * DAY_MS - ZONE_MINUTES * MINUTE_MS;
  return new Date(midnight - daysAgo * DAY_MS + Math.round(minutes * MINUTE_MS));
}

/** Local calendar day as YYYY-MM-DD. */
export function localDay(at: Date): string {
  return new Date(at.getTime() + ZONE_MINUTES * MINUTE_MS).toISOString().slice(0, 10);
}

/** Local month as the label of a period, YYYY-MM. */
export function localMonth(at: Date): string {
  return localDay(at).slice(0, 7);
}

export function daysBefore(today: Date, at: Date): number {
  return Math.round((today.getTime() - at.getTime()) / DAY_MS);
}

export function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + Math.round(minutes * MINUTE_MS));
}

/**
 * `count` instants of the last four months, oldest first: `growth` times as many in the last week as in the first, in the rhythm of
 * the week, in the hours given (minutes of the local day). None lies within the last hour: a fresh thanks would still be on its way.
 */
export function instants(
  chance: Chance,
  today: Date,
  count: number,
  growth: number,
  hours: readonly (readonly [number, number])[],
): Date[] {
  const days = Array.from({ length: DAYS }, (_, daysAgo) => {
    const weekday = new Date(instant(today, daysAgo, 720)).getUTCDay();
    return { daysAgo, weight: (WEEKDAY_WEIGHTS[weekday] ?? 1) * (1 + ((growth - 1) * (DAYS - daysAgo)) / DAYS) };
  });
  const latest = today.getTime() - 60 * MINUTE_MS;
  const found: Date[] = [];
  while (found.length < count) {
    const { daysAgo } = chance.weighted(days, (day) => day.weight);
    const [from, to] = chance.pick(hours);
    const at = instant(today, daysAgo, from + chance.next() * (to - from));
    if (at.getTime() < latest) found.push(at);
  }
  return found.sort((a, b) => a.getTime() - b.getTime());
}
