import { DEFAULT_PERIOD } from '@zasluga/domain';
import { useCallback, useTransition } from 'react';
import { useSearchParams } from 'react-router';

/** Period and unit of a page of culture: they stand in its address, so that whoever gets the link sees the same. */
export interface View {
  period: string;
  unitId: string | null;
}

/** What a figure's stories are filtered by, besides period and unit. */
export interface StoriesOf {
  value?: string;
  depth?: string;
  source?: string;
  /** Of the unit itself, without the units under it. */
  alone?: string;
}

/** The view in the address, a way to change it that keeps the old figures until the new ones are there, and links that carry it. */
export function useView() {
  const [params, setParams] = useSearchParams();
  const [changing, startTransition] = useTransition();
  const view: View = { period: params.get('period') ?? DEFAULT_PERIOD, unitId: params.get('unit') };
  const show = useCallback(
    (next: Partial<View>) =>
      startTransition(() =>
        setParams((known) => {
          for (const [key, value] of [
            ['period', next.period === DEFAULT_PERIOD ? null : next.period],
            ['unit', next.unitId],
          ] as const) {
            if (value === undefined) continue;
            if (value === null) known.delete(key);
            else known.set(key, value);
          }
          return known;
        }),
      ),
    [setParams],
  );
  return { view, show, changing };
}

/** The address of a page of culture in this view. */
export function addressOf(path: string, { period, unitId }: View, more: StoriesOf = {}): string {
  const params = new URLSearchParams();
  if (period !== DEFAULT_PERIOD) params.set('period', period);
  if (unitId) params.set('unit', unitId);
  for (const [key, value] of Object.entries(more)) if (value) params.set(key, value);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

/** The stories behind a figure. */
export const storiesOf = (view: View, of: StoriesOf): string => addressOf('/culture/stories', view, of);
