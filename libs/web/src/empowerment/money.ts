/** Whole minor units of what was typed with a comma or a point and spaces; null when it is no amount. Computed on digits, not on floats. */
export function costMinorOf(text: string, digits: number): number | null {
  const found = /^(\d{1,8})(?:[.,](\d*))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!found || (found[2] ?? '').length > digits) return null;
  return Number(found[1]! + (found[2] ?? '').padEnd(digits, '0'));
}

/** Digits after the point of an ISO 4217 currency. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Whole minor units of what was typed; null when it is no amount. */
export const minorOf = (typed: string, currency: string): number | null => costMinorOf(typed, digitsOf(currency));

/** Major units of so many minor ones, which need not be whole: a mean. */
export const majorOf = (minor: number, currency: string): number => Math.round(minor) / 10 ** digitsOf(currency);

/** What stands in a field for so many minor units. */
export const typedOf = (minor: number, currency: string): string => String(minor / 10 ** digitsOf(currency));
