import { NativeSelect } from '@mantine/core';
import { DEFAULT_PERIOD, periodChoices } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useViewer } from '../identity';
import styles from './culture.module.css';
import type { View } from './view';

export interface UnitChoice {
  id: string;
  parentId?: string | null;
  nameRu: string;
  nameEn: string;
}

interface Props {
  view: View;
  units: readonly UnitChoice[];
  onShow: (next: Partial<View>) => void;
}

/** Which period, which unit. */
export function ViewBar({ view, units, onShow }: Props) {
  const { t, format, inLocale } = useLocale();
  const { company } = useViewer();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: company.timeZone }).format(new Date());
  const choices = periodChoices(today);
  const periods = choices.includes(view.period) ? choices : [...choices, view.period];
  const written = (label: string) => {
    if (label === DEFAULT_PERIOD) return t('culture.period.last_90');
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(label) ? format.month(`${label}-01`) : label;
  };
  return (
    <div className={styles.bar}>
      <NativeSelect
        label={t('culture.period')}
        value={view.period}
        onChange={(event) => onShow({ period: event.currentTarget.value })}
        data={periods.map((label) => ({ value: label, label: written(label) }))}
      />
      {units.length > 0 && (
        <NativeSelect
          label={t('culture.unit')}
          value={view.unitId ?? ''}
          onChange={(event) => onShow({ unitId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('culture.unit.all') },
            ...asTree(units).map(({ unit, depth }) => ({
              value: unit.id,
              label: `${'\u00a0\u00a0'.repeat(depth)}${inLocale(unit, 'name')}`,
            })),
          ]}
        />
      )}
    </div>
  );
}

/** Every unit under its parent, in the order given. */
function asTree(
  units: readonly UnitChoice[],
  parentId: string | null = null,
  depth = 0,
): { unit: UnitChoice; depth: number }[] {
  return units
    .filter((unit) => (unit.parentId ?? null) === parentId)
    .flatMap((unit) => [{ unit, depth }, ...asTree(units, unit.id, depth + 1)]);
}
