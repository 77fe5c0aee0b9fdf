import { useLocale } from '@zasluga/locale';
import styles from './Stepper.module.css';

interface Props {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max: number;
  step?: number;
  /** Shown instead of the bare number: «20 баллов», «без баллов». */
  text?: string;
  describedBy?: string;
}

/** A number by taps: minus, the number, plus; arrow keys, Home and End work on the number itself. */
export function Stepper({ label, value, onChange, min = 0, max, step = 1, text, describedBy }: Props) {
  const { t } = useLocale();
  const set = (wanted: number) => onChange(Math.min(max, Math.max(min, wanted)));
  const keys: Record<string, number> = {
    ArrowUp: value + step,
    ArrowRight: value + step,
    ArrowDown: value - step,
    ArrowLeft: value - step,
    PageUp: value + 5 * step,
    PageDown: value - 5 * step,
    Home: min,
    End: max,
  };
  return (
    <div className={styles.stepper}>
      <button
        type="button"
        className={styles.button}
        onClick={() => set(value - step)}
        disabled={value <= min}
        aria-label={`${label}: ${t('ui.less')}`}
      >
        −
      </button>
      <span
        className={styles.value}
        role="spinbutton"
        tabIndex={0}
        aria-label={label}
        aria-describedby={describedBy}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuetext={text}
        onKeyDown={(event) => {
          const wanted = keys[event.key];
          if (wanted === undefined) return;
          event.preventDefault();
          set(wanted);
        }}
      >
        {text ?? value}
      </span>
      <button
        type="button"
        className={styles.button}
        onClick={() => set(value + step)}
        disabled={value >= max}
        aria-label={`${label}: ${t('ui.increase')}`}
      >
        +
      </button>
    </div>
  );
}
