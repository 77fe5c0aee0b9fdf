import { parseDay } from '../../company';

/** In which order a day written with slashes stands. */
export const DAY_ORDERS = ['day_first', 'month_first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];
export type DayFault = 'day_invalid' | 'day_short_year' | 'day_ambiguous';

const TIME = /[T ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[ap]m)?$/iu;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/;
/** A date may carry the time of day: only the day is taken, as it is written there. */
const dayPart = (cell: string) => cell.trim().replace(TIME, '').trim();

/**
 * The order that a column with slashes shows by itself: 13/05/2021 can only begin with the day. Undefined when nothing tells it
 * or when the column contradicts itself.
 */
export function dayOrderOf(cells: readonly string[]): DayOrder | undefined {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const [, one, two] = SLASHES.exec(dayPart(cell)) ?? [];
    if (Number(one) > 12) dayFirst = true;
    if (Number(two) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day_first' : 'month_first';
}

/**
 * A day as `yyyy-mm-dd` from ISO 8601, dd.mm.yyyy, dd-mm-yyyy, or with slashes in the order told. A year of two digits is refused:
 * 04.05.06 could be six days. So is 04/05/2021 while nobody has said which number is the month.
 */
export function readPastDay(cell: string, order: DayOrder | undefined): { day: string } | { fault: DayFault } {
  const text = dayPart(cell);
  if (SHORT_YEAR.test(text)) return { fault: 'day_short_year' };
  const slashes = SLASHES.exec(text);
  if (slashes) {
    const [, one, two, year] = slashes;
    if (!order && one !== two) return { fault: 'day_ambiguous' };
    const found = parseDay(order === 'month_first' ? `${two}.${one}.${year}` : `${one}.${two}.${year}`);
    return found ? { day: found } : { fault: 'day_invalid' };
  }
  const day = parseDay(text);
  return day ? { day } : { fault: 'day_invalid' };
}
