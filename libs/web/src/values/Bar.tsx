import styles from './Bar.module.css';

/** How far something has come; the figure itself stands beside it in words. */
export const Bar = ({ value, max, label }: { value: number; max: number; label: string }) => (
  <progress className={styles.bar} value={value} max={Math.max(1, max)} aria-label={label} />
);
