import { type MessageId, useLocale } from '@zasluga/locale';
import type { FigurePartsFragment } from '../../gql';

/** Why there is no number, in a whole sentence: of a hidden one not which of the reasons it is. */
export function FigureReason({ status }: { status: FigurePartsFragment['status'] }) {
  const { t } = useLocale();
  return <>{t(`culture.empowerment.status.${status.toLowerCase()}` as MessageId)}</>;
}
