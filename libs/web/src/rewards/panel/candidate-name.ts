import { type PersonName, useLocale } from '@zasluga/locale';

interface Candidate {
  employee?: PersonName | null;
  teamName?: string | null;
  teamUnit?: { nameRu: string; nameEn: string } | null;
}

/** A person by name, a unit by its own, a team as whoever nominates it calls it. */
export function useCandidateName() {
  const { t, format, inLocale } = useLocale();
  return ({ employee, teamName, teamUnit }: Candidate): string =>
    employee ? format.name(employee) : teamUnit ? inLocale(teamUnit, 'name') : (teamName ?? t('panel.team'));
}
