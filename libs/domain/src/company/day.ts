const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;

/** A calendar day as `yyyy-mm-dd` from dd.mm.yyyy, dd-mm-yyyy, dd/mm/yyyy or ISO 8601; years 1900 to 2100. Undefined when there is no such day. */
export function parseDay(text: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(text.trim());
  const yearFirst = YEAR_FIRST.exec(text.trim());
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]].map(Number)
    : (yearFirst?.slice(1, 4).map(Number) ?? []);
  if (!year || !month || !day || year < 1900 || year > 2100 || month > 12) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  if (day > days) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Of a calendar day as such: it is of no place, so none is an hour shorter or longer. */
const DAY_MS = 86_400_000;

/** The calendar day so many days after another, both `yyyy-mm-dd`; before it when there are fewer than none. Throws RangeError for what is no day. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day of a stretch that ends before `day`. Throws RangeError for what is no day. */
export const dayBefore = (day: string): string => dayAfter(day, -1);

/** Days from one calendar day to another, both `yyyy-mm-dd`: negative when the other is earlier, NaN when one of them is no day. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
