import { useLocale } from '@zasluga/locale';

const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** “Warmth of the month · November 2026”: the award and its round; an occasion keeps the name it was given. */
export function useRoundTitle() {
  const { t, inLocale, locale } = useLocale();
  return (round: { label: string; nameRu: string; nameEn: string }) => {
    const month = MONTH.exec(round.label);
    const quarter = QUARTER.exec(round.label);
    const label = month
      ? new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
          .format(new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1, 15)))
          .replace(/\s*г\.$/, '')
      : quarter
        ? t('panel.quarter', { quarter: quarter[2]!, year: quarter[1]! })
        : round.label;
    return `${inLocale(round, 'name')} · ${label}`;
  };
}
