import { Button } from '@mantine/core';
import { MOST_VALUES, type RewardRules, RULE_POINTS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { useWorth } from '../catalogue/BalanceLine';
import { Reason, WholeField } from './fields';
import styles from './rules.module.css';

export interface PartProps {
  rules: RewardRules;
  set: (change: Partial<RewardRules>) => void;
}
export interface PlacedValue {
  readonly id: string;
  readonly nameRu: string;
  readonly nameEn: string;
}

/** Points by the place of the value; beside each the value that stands there today. */
export function Places({ rules, set, values }: PartProps & { values: readonly PlacedValue[] }) {
  const { t, inLocale } = useLocale();
  const worth = useWorth();
  const { byPlace } = rules;
  const change = (i: number, points: number) => set({ byPlace: byPlace.map((old, at) => (at === i ? points : old)) });
  return (
    <Card title={t('rules.place.title')}>
      <p className={styles.lead}>{t('rules.place.text')}</p>
      <ol className={styles.places}>
        {byPlace.map((points, i) => {
          const value = values[i];
          const label = t('rules.place.one', { place: i + 1 });
          return (
            <li key={i}>
              <span className={styles.place}>{i + 1}</span>
              <span className={styles.valueName}>{value ? inLocale(value, 'name') : label}</span>
              <WholeField
                label={value ? `${label}: ${inLocale(value, 'name')}` : label}
                hideLabel
                value={points}
                max={RULE_POINTS_MAX}
                unit={t('rules.points_unit')}
                onChange={(next) => change(i, next)}
              />
              <span className={styles.worth}>{worth(points)}</span>
            </li>
          );
        })}
      </ol>
      <div className={styles.buttons}>
        {byPlace.length < MOST_VALUES && (
          <Button variant="default" onClick={() => set({ byPlace: [...byPlace, byPlace[byPlace.length - 1] ?? 0] })}>
            {t('rules.place.add')}
          </Button>
        )}
        {byPlace.length > 1 && (
          <Button variant="default" onClick={() => set({ byPlace: byPlace.slice(0, -1) })}>
            {t('rules.place.remove')}
          </Button>
        )}
        <span className={styles.meta}>{t('rules.place.beyond', { place: byPlace.length })}</span>
      </div>
      <Reason of="place" />
    </Card>
  );
}
