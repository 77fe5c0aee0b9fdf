import { type MessageId, useLocale } from '@zasluga/locale';
import { useCallback } from 'react';
import type { FigurePartsFragment } from '../../gql';

/** A net share as people read it: a whole number from −100 to +100. */
export const useIndexText = () => {
  const { t, format } = useLocale();
  const write = useCallback((net: number) => format.signed(Math.round(net * 100)), [format]);
  const reason = useCallback(
    ({ status, n }: FigurePartsFragment) =>
      t(`culture.balance.status.${status.toLowerCase()}` as MessageId, { n: format.number(n) }),
    [t, format],
  );
  return { write, reason };
};
