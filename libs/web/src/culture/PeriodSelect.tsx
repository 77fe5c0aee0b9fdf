import { NativeSelect } from '@mantine/core';
import { DEFAULT_PERIOD, periodChoices } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';

interface Props {
  period: string;
  onChange: (period: string) => void;
  /** In place of the usual ones: a page that counts otherwise says so itself. */
  choices?: readonly string[];
  /** What the default period is called there. */
  lately?: string;
}

/** The last 90 days or a month; a quarter or a year that stands in the address stays one of the choices. */
export function PeriodSelect({ period, onChange, choices: own, lately }: Props) {
  const { t, format } = useLocale();
  const today = format.plainDay();
  const choices = own ?? periodChoices(today);
  const periods = choices.includes(period) ? choices : [...choices, period];
  const written = (label: string) => {
    if (label === DEFAULT_PERIOD) return lately ?? t('culture.period.last_90');
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(label) ? format.month(`${label}-01`) : label;
  };
  return (
    <NativeSelect
      label={t('culture.period')}
      value={period}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={periods.map((label) => ({ value: label, label: written(label) }))}
    />
  );
}
