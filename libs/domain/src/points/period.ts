/** A month as people in the company name it: "2026-11". Periods are labels, never instants: a month may start twice or not at all. */
export type PeriodLabel = string;

const LABEL = /^(\d{4})-(0[1-9]|1[0-2])$/;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  let found = formats.get(timeZone);
  if (!found) {
    // Gregorian and latin digits whatever the default locale is
    const options = {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      calendar: 'gregory',
      numberingSystem: 'latn',
    } as const;
    formats.set(timeZone, (found = new Intl.DateTimeFormat('en', options)));
  }
  return found;
};

/**
 * The month in which the moment lies on the wall calendar of the zone. Every instant has exactly one wall time (the
 * reverse is not true), so the label is always defined: also in a zone whose first of the month has no midnight or two.
 * @param timeZone IANA name; throws RangeError when unknown
 */
export function periodLabel(moment: Date, timeZone: string): PeriodLabel {
  const parts = formatOf(timeZone).formatToParts(moment);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}`;
}

export const isPeriodLabel = (text: string): boolean => LABEL.test(text);

const numbersOf = (label: PeriodLabel): [year: number, month: number] => {
  const match = LABEL.exec(label);
  if (!match) throw new RangeError(`not a period label: ${label}`);
  return [Number(match[1]), Number(match[2])];
};

/** Last calendar day of the period, "2026-11-30". */
export function periodEndsOn(label: PeriodLabel): string {
  const [year, month] = numbersOf(label);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${label}-${String(lastDay).padStart(2, '0')}`;
}

/** The label `months` later (or earlier, when negative). */
export function periodAfter(label: PeriodLabel, months = 1): PeriodLabel {
  const [year, month] = numbersOf(label);
  const count = year * 12 + (month - 1) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
