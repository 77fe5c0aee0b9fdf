import type { useLocale } from '@zasluga/locale';
import { digitsOf } from '../../empowerment/money';

/** An estimate in whole major units: its kopecks would only pretend. */
export function wholeMoney(format: ReturnType<typeof useLocale>['format'], minor: number, currency: string): string {
  const unit = 10 ** digitsOf(currency);
  return format.money(Math.round(minor / unit) * unit, currency);
}
