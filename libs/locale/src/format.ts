import type { Locale } from './locales';
import type { Translate } from './translate';

export interface FormatOptions {
  /** IANA zone in which days begin; the zone of the process or browser when absent. */
  timeZone?: string;
}

export interface PersonName {
  firstName: string;
  lastName: string;
  middleName?: string | null;
}

export type Moment = Date | string | number;

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const DAY_MS = DAY_SECONDS * 1000;
const NBSP = '\u00a0';
const TAG: Record<Locale, string> = { ru: 'ru-RU', en: 'en-GB' };

/** A plain day ("2026-05-14") has no zone: it is read and shown in UTC so that it never slips to its neighbour. */
const isPlainDay = (moment: Moment): moment is string =>
  typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);

/**
 * How one language writes numbers, money, days and names. Spaces inside a figure don't break («1 284», «12 %»),
 * Russian years carry no «г.».
 */
export function createFormat(locale: Locale, t: Translate, { timeZone }: FormatOptions = {}) {
  const tag = TAG[locale];
  const numbers = new Map<string, Intl.NumberFormat>();
  const dates = new Map<string, Intl.DateTimeFormat>();

  function numberBy(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    let made = numbers.get(key);
    if (!made) numbers.set(key, (made = new Intl.NumberFormat(tag, options)));
    return made;
  }

  function dateBy(moment: Moment, options: Intl.DateTimeFormatOptions): string {
    const zone = isPlainDay(moment) ? 'UTC' : timeZone;
    const key = JSON.stringify([options, zone]);
    let made = dates.get(key);
    if (!made) dates.set(key, (made = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone })));
    return made
      .format(new Date(moment))
      .replace(/\s*г\.$/, '')
      .replace(/ г\., /, ', ')
      .replace(/ г\. в /, ' в ');
  }

  /** "2026-05-14", as a date field wants it: today, or so many days from it; of another moment in the same way. */
  function plainDay(daysFrom = 0, moment: Moment = Date.now()): string {
    const zone = isPlainDay(moment) ? 'UTC' : timeZone;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(moment));
    return new Date(Date.parse(day) + daysFrom * DAY_MS).toISOString().slice(0, 10);
  }

  const number = (value: number, options: Intl.NumberFormatOptions = {}) => numberBy(options).format(value);

  /** `minor` integer minor units (kopecks) of an ISO 4217 currency; «1 284 ₽», «12,50 ₽». */
  function money(minor: number, currency: string): string {
    const digits = numberBy({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    const value = minor / 10 ** digits;
    const fraction = Number.isInteger(value) ? 0 : digits;
    return numberBy({
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    }).format(value);
  }

  const date = (moment: Moment) => dateBy(moment, { day: 'numeric', month: 'long', year: 'numeric' });
  const dateTime = (moment: Moment) => `${date(moment)},${NBSP}${time(moment)}`;
  const time = (moment: Moment) => dateBy(moment, { hour: '2-digit', minute: '2-digit' });

  /** «только что», «5 минут назад», «вчера»; from a week on the date. `now` is an argument so that tests have a clock. */
  function relative(moment: Moment, now: Moment = Date.now()): string {
    const seconds = Math.round((new Date(moment).getTime() - new Date(now).getTime()) / 1000);
    const distance = Math.abs(seconds);
    if (distance >= 7 * DAY_SECONDS) return date(moment);
    const by = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    if (distance < MINUTE_SECONDS) return t('ui.time.now');
    if (distance < HOUR_SECONDS) return by.format(Math.trunc(seconds / MINUTE_SECONDS), 'minute');
    if (distance < DAY_SECONDS) return by.format(Math.trunc(seconds / HOUR_SECONDS), 'hour');
    return by.format(Math.trunc(seconds / DAY_SECONDS), 'day');
  }

  return {
    number,
    /** `share` is a fraction: 0.12 is «12 %». */
    percent: (share: number, fractionDigits = 0) =>
      number(share, { style: 'percent', maximumFractionDigits: fractionDigits }),
    /** A change with its sign: «+7», «−3». */
    signed: (value: number, options: Intl.NumberFormatOptions = {}) =>
      number(value, { signDisplay: 'exceptZero', ...options }).replace('-', '−'),
    points: (points: number) => t('ui.points', { points }),
    money,
    date,
    /** «14 мая» */
    day: (moment: Moment) => dateBy(moment, { day: 'numeric', month: 'long' }),
    /** «май 2026» */
    month: (moment: Moment) => dateBy(moment, { month: 'long', year: 'numeric' }),
    weekday: (moment: Moment) => dateBy(moment, { weekday: 'long' }),
    plainDay,
    time,
    dateTime,
    relative,
    /** «Анна Петрова» */
    name: ({ firstName, lastName }: PersonName) => [firstName, lastName].filter(Boolean).join(' '),
    /** A job title inside a sentence: «бариста»; abbreviations stay («HR-директор»). */
    role: (title: string) =>
      /^\p{Lu}\p{Ll}/u.test(title) ? title.slice(0, 1).toLocaleLowerCase(tag) + title.slice(1) : title,
    /** «Петрова Анна Сергеевна»; English keeps the given name first. */
    fullName: ({ firstName, lastName, middleName }: PersonName) =>
      (locale === 'ru' ? [lastName, firstName, middleName] : [firstName, lastName]).filter(Boolean).join(' '),
    initials: ({ firstName, lastName }: PersonName) =>
      [firstName, lastName]
        .map((part) => [...part.trim()][0] ?? '')
        .join('')
        .toLocaleUpperCase(tag),
    /** «Анна, Илья и Олег» */
    list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}

export type Format = ReturnType<typeof createFormat>;
