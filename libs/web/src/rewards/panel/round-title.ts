import { useLocale } from '@zasluga/locale';
import { useRoundName } from '../awards/names';

/** «Тепло месяца · ноябрь 2026»: the award and its round. */
export function useRoundTitle() {
  const { inLocale } = useLocale();
  const roundName = useRoundName();
  return (round: { label: string; nameRu: string; nameEn: string }): string =>
    `${inLocale(round, 'name')} · ${roundName(round.label)}`;
}

/** «27 ноября 2026 включительно»: the last day on which something can be chosen; the moment itself is the midnight after it. */
export function useLastDay() {
  const { t, format } = useLocale();
  return (until: string): string => t('panel.until', { day: format.date(new Date(Date.parse(until) - 1000)) });
}
