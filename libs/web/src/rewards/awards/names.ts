import { useLocale } from '@zasluga/locale';

interface Named {
  readonly teamName?: string | null;
  readonly employee?: { firstName: string; lastName: string } | null;
  readonly unit?: { nameRu: string; nameEn: string } | null;
}

/** Who is proposed or awarded: a person, a unit, several people under one name; empty where nobody is chosen yet. */
export function useNomineeName() {
  const { format, inLocale } = useLocale();
  return ({ employee, unit, teamName }: Named): string =>
    employee ? format.name(employee) : unit ? inLocale(unit, 'name') : (teamName ?? '');
}

/** «ноябрь 2026», «IV квартал 2026», or the occasion as it was named. */
export function useRoundName() {
  const { t, format } = useLocale();
  return (label: string): string => {
    const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
    if (quarter)
      return t('awards.quarter', { year: quarter[1]!, quarter: ['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1]! });
    return /^\d{4}-\d{2}$/.test(label) ? format.month(`${label}-15`) : label;
  };
}
