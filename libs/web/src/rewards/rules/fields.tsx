import { NumberInput, Switch } from '@mantine/core';
import { REASON_SOURCES, type RewardReason } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { type ReactNode, useEffect, useId, useState } from 'react';
import styles from './rules.module.css';

interface NumberProps {
  /** Read out; shown unless the sentence around it says it already. */
  label: string;
  hideLabel?: boolean;
  value: number;
  min?: number;
  max: number;
  unit?: string;
  onChange: (value: number) => void;
}

/** A whole number within bounds. What is half typed or out of bounds stays on the screen with a word and is not passed on. */
export function WholeField({ label, hideLabel = false, value, min = 0, max, unit, onChange }: NumberProps) {
  const { t } = useLocale();
  const [typed, setTyped] = useState<number | string>(value);
  useEffect(() => setTyped(value), [value]);
  const fits = (one: number | string): one is number =>
    Number.isInteger(one) && Number(one) >= min && Number(one) <= max;
  return (
    <NumberInput
      className={styles.whole}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (fits(next)) onChange(next);
      }}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      suffix={unit ? `\u00a0${unit}` : undefined}
      error={fits(typed) ? undefined : t('rules.whole', { min, max })}
    />
  );
}

/** Why it is as it is by default, and where that comes from. Stands beside what it explains. */
export function Reason({ of, id }: { of: RewardReason; id?: string }) {
  const { t } = useLocale();
  return (
    <p className={styles.reason} id={id}>
      {t(`rules.reason.${of}`)}{' '}
      <span className={styles.source}>{t('rules.source_of', { source: REASON_SOURCES[of] })}</span>
    </p>
  );
}

interface SwitchProps {
  label: string;
  reason: RewardReason;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Set only when it is on. */
  children?: ReactNode;
}

/** A switch that is off by default, its reason beside it. */
export function ReasonedSwitch({ label, reason, checked, onChange, children }: SwitchProps) {
  const { t } = useLocale();
  const id = useId();
  return (
    <div className={styles.switch}>
      <div className={styles.turn}>
        <Switch
          label={label}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-describedby={id}
        />
        {checked ? children : <span className={styles.meta}>{t('rules.default_off')}</span>}
      </div>
      <Reason of={reason} id={id} />
    </div>
  );
}
