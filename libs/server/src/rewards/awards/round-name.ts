import type { Translator } from '@zasluga/locale';

/** “ноябрь 2026”, “IV квартал 2026”, or the occasion as it was named. */
export function roundName(say: Translator, label: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter)
    return say.t('awards.quarter', { year: quarter[1]!, quarter: ['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1]! });
  // the middle of the month is in it in every zone
  return /^\d{4}-\d{2}$/.test(label) ? say.format.month(`${label}-15`) : label;
}
