import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import styles from './culture.module.css';
import { PeriodSelect } from './PeriodSelect';
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
  /** Periods in place of the usual ones, and what the default one is called there. */
  periods?: { choices: readonly string[]; lately: string };
}

/** Which period, which unit. */
export function ViewBar({ view, units, onShow, periods }: Props) {
  const { t, inLocale } = useLocale();
  return (
    <div className={styles.bar}>
      <PeriodSelect period={view.period} onChange={(period) => onShow({ period })} {...periods} />
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
