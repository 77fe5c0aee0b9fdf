import { type MessageId, useLocale } from '@zasluga/locale';
import type { AgreementPartsFragment, FigurePartsFragment, LineAgreementQuery } from '../../gql';

export type Agreement = LineAgreementQuery['lineAgreement'];
export type Shown = NonNullable<AgreementPartsFragment['raw']>;
type Locale = ReturnType<typeof useLocale>;

/** A share that may be only known to lie at or beyond a bound. */
export function writeShare({ share, bound }: Shown, { t, format }: Pick<Locale, 't' | 'format'>): string {
  if (!bound) return format.percent(share);
  return t(bound === 'AT_LEAST' ? 'culture.agreement.at_least' : 'culture.agreement.at_most', { share });
}

/** Alpha with its interval, or why there is none. */
export function writeAlpha(
  { status, estimate, low, high }: FigurePartsFragment,
  { t, format }: Pick<Locale, 't' | 'format'>,
): string {
  if (status !== 'OK' || estimate == null) return t(`culture.agreement.status.${status.toLowerCase()}` as MessageId);
  const [alpha, from, until] = [estimate, low, high].map((one) => (one == null ? '' : twoDigits(one, format)));
  return low == null ? alpha! : t('culture.agreement.alpha_interval', { alpha: alpha!, low: from!, high: until! });
}

/** Two digits are what the bands need, and more would be believed. */
export const twoDigits = (value: number, format: Locale['format']): string =>
  format.number(Math.round(value * 100) / 100).replace('-', '−');
