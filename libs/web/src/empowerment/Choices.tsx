import { type ReactNode, useId, useRef } from 'react';
import styles from './empowerment.module.css';

interface Props<Value extends string> {
  label: string;
  hint?: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value | null;
  /** `passing`: an arrow key chose it, which may be on its way to the next one. */
  onChange: (value: Value, passing: boolean) => void;
  error?: string;
}

/** One of several by one tap; they wrap instead of shrinking. Native radios underneath. */
export function Choices<Value extends string>({ label, hint, options, value, onChange, error }: Props<Value>) {
  const id = useId();
  const byArrow = useRef(false);
  const described = [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      className={styles.choices}
      aria-describedby={described}
      data-error={error ? true : undefined}
      onKeyDown={({ key }) => (byArrow.current = key.startsWith('Arrow'))}
      onPointerDown={() => (byArrow.current = false)}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}error`} className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.chips}>
        {options.map((option) => (
          <label key={option.value} className={styles.chip}>
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value, byArrow.current)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
