import styles from './offline.module.css';

/** In the place of what can't be had without a line. */
export const Away = ({ text }: { text: string }) => (
  <p className={styles.away} role="status">
    {text}
  </p>
);
