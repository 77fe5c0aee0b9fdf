import { DEFAULT_PERIOD } from '@zasluga/domain';
import { useCallback, useTransition } from 'react';
import { useSearchParams } from 'react-router';

/** Period, place and touchpoint: they stand in the address, so that whoever gets the link sees the same. */
export interface BalanceView {
  period: string;
  placeId: string | null;
  touchpointId: string | null;
}

const NAMES = { period: 'period', placeId: 'place', touchpointId: 'touchpoint' } as const;
const ALL: BalanceView = { period: DEFAULT_PERIOD, placeId: null, touchpointId: null };

export function useBalanceView() {
  const [params, setParams] = useSearchParams();
  const [changing, startTransition] = useTransition();
  const view: BalanceView = {
    period: params.get('period') ?? DEFAULT_PERIOD,
    placeId: params.get('place'),
    touchpointId: params.get('touchpoint'),
  };
  const show = useCallback(
    (next: Partial<BalanceView>) =>
      startTransition(() =>
        setParams((known) => {
          for (const key of Object.keys(next) as (keyof BalanceView)[]) {
            const value = next[key];
            if (value && value !== DEFAULT_PERIOD) known.set(NAMES[key], value);
            else known.delete(NAMES[key]);
          }
          return known;
        }),
      ),
    [setParams],
  );
  const reset = useCallback(() => show(ALL), [show]);
  return { view, show, reset, changing, cell: params.get('cell') };
}

/** The address of the balance, or of the stories in one of its fields, in this view. */
export function balanceAddress(view: BalanceView, cell?: string): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(NAMES) as (keyof BalanceView)[]) {
    const value = view[key];
    if (value && value !== DEFAULT_PERIOD) params.set(NAMES[key], value);
  }
  if (cell) params.set('cell', cell);
  const query = params.toString();
  return `/culture/balance${cell ? '/stories' : ''}${query ? `?${query}` : ''}`;
}
