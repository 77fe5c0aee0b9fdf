import { NativeSelect, Switch } from '@mantine/core';
import { CAP_PERIODS, CAP_POINTS_MAX, type CapName, type CapPeriod, CAPS, CAPS_AT_FIRST } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Reason, WholeField } from './fields';
import type { PartProps } from './Places';
import styles from './rules.module.css';

/** The most that one pair, one person, and all together can get in a stretch of the calendar. */
export function Caps(props: PartProps) {
  const { t } = useLocale();
  return (
    <Card title={t('rules.caps.title')}>
      <p className={styles.lead}>{t('rules.caps.text')}</p>
      {CAPS.map((name) => (
        <OneCap key={name} name={name} {...props} />
      ))}
    </Card>
  );
}

function OneCap({ name, rules, set }: PartProps & { name: CapName }) {
  const { t } = useLocale();
  const cap = rules.caps[name] ?? null;
  const change = (next: typeof cap) => set({ caps: { ...rules.caps, [name]: next } });
  return (
    <div className={styles.switch}>
      <div className={styles.turn}>
        <Switch
          label={t(`rules.caps.${name}`)}
          checked={cap !== null}
          onChange={(event) => change(event.currentTarget.checked ? CAPS_AT_FIRST[name] : null)}
        />
        {cap && (
          <span className={styles.cap}>
            <WholeField
              label={t('rules.caps.points')}
              value={cap.points}
              min={1}
              max={CAP_POINTS_MAX[name]}
              unit={t('rules.points_unit')}
              onChange={(points) => change({ ...cap, points })}
            />
            <NativeSelect
              label={t('rules.caps.period')}
              value={cap.period}
              onChange={(event) => change({ ...cap, period: event.currentTarget.value as CapPeriod })}
              data={CAP_PERIODS.map((period) => ({ value: period, label: t(`rules.period.${period}`) }))}
            />
          </span>
        )}
      </div>
      <Reason of={name === 'company' ? 'whole' : name} />
    </div>
  );
}
