import { useLocale } from '@zasluga/locale';
import { useCallback } from 'react';
import type { PraisePointNameFragment } from '../gql';

/** "Лесная, 7 · касса", "Анна Петрова": what a point stands for, as the customer's page says it. */
export function usePointName() {
  const { inLocale, format } = useLocale();
  return useCallback(
    ({ place, touchpoint, unit, employee, code }: PraisePointNameFragment): string => {
      const where = place && (inLocale(place, 'address') || inLocale(place, 'name'));
      const parts = [
        employee && format.name(employee),
        where,
        unit && inLocale(unit, 'name'),
        touchpoint && inLocale(touchpoint, 'name'),
      ];
      return parts.filter(Boolean).join(' · ') || code;
    },
    [inLocale, format],
  );
}
