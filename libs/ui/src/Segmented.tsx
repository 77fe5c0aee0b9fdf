import { type ReactNode, useId } from 'react';
import styles from './Segmented.module.css';

interface Option<Value extends string> {
  value: Value;
  label: ReactNode;
}

interface Props<Value extends string> {
  /** Names the group for screen readers; visible when `showLabel`. */
  label: string;
  showLabel?: boolean;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** Two to five exclusive choices, all visible. Native radios underneath: arrows, forms and screen readers just work. */
export function Segmented<Value extends string>({ label, showLabel = false, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={showLabel ? styles.legend : 'visually-hidden'}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.face}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
