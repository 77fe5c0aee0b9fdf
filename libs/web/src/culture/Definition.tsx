import type { ReactNode } from 'react';
import styles from './culture.module.css';

/** What a word of the page means, for whoever asks. */
export function Definition({ term, children }: { term: string; children: ReactNode }) {
  return (
    <details className={styles.definition}>
      <summary>{term}</summary>
      <p>{children}</p>
    </details>
  );
}
