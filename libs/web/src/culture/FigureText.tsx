import { type MessageId, useLocale } from '@zasluga/locale';
import type { FigurePartsFragment } from '../gql';

/** A share with its interval, or why there is none. */
export function FigureText({ figure }: { figure: FigurePartsFragment }) {
  const { t, format } = useLocale();
  const { status, estimate, low, high } = figure;
  if (status !== 'OK' || estimate == null) return <>{t(`culture.status.${status.toLowerCase()}` as MessageId)}</>;
  if (low == null || high == null) return <>{format.percent(estimate)}</>;
  return <>{t('culture.share_interval', { share: estimate, low, high })}</>;
}
