const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 86_400;

/** The largest unit that says enough: 40 minutes, 5 hours, 2 days. */
export function spanOf(seconds: number): { count: number; unit: 'minute' | 'hour' | 'day' } {
  if (seconds >= 2 * DAY_SECONDS) return { count: Math.round(seconds / DAY_SECONDS), unit: 'day' };
  if (seconds >= 2 * HOUR_SECONDS) return { count: Math.round(seconds / HOUR_SECONDS), unit: 'hour' };
  return { count: Math.max(1, Math.round(seconds / MINUTE_SECONDS)), unit: 'minute' };
}
