import type { ReactNode } from 'react';
import styles from './Quote.module.css';

interface Props {
  /** A person's own words, never ours: the only text in serif. */
  children: ReactNode;
  /** Language of the words where it is not that of the page. */
  lang?: string;
  /** 28/40 instead of 20/30: for the one quote that a screen is about. */
  hero?: boolean;
  /** No thanks: then nothing about it is amber. */
  complaint?: boolean;
  /** Who said it, where, when. */
  source?: ReactNode;
}

export function Quote({ children, lang, hero = false, complaint = false, source }: Props) {
  return (
    <figure className={styles.quote} data-hero={hero || undefined} data-complaint={complaint || undefined}>
      <blockquote className={styles.words} lang={lang}>
        {children}
      </blockquote>
      {source && <figcaption className={styles.source}>{source}</figcaption>}
    </figure>
  );
}
