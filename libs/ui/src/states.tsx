import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './states.module.css';

/** Nothing there yet: says what will be here and what to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

interface ErrorProps {
  /** What happened; a sentence about the connection when absent. */
  title?: string;
  /** What was kept and what to do next. */
  text?: ReactNode;
  onRetry?: () => void;
}

/** Something failed in this panel only; the rest of the page stays. */
export function ErrorState({ title, text, onRetry }: ErrorProps) {
  const { t } = useLocale();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{title ?? t('ui.error.title')}</p>
      <div className={styles.text}>{text ?? t('ui.error.text')}</div>
      {onRetry && (
        <div className={styles.action}>
          <Button variant="default" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

const PATIENCE_MS = 300;

/** The geometry of what is coming. Fast answers never show it: it appears after 300 ms. */
export function Skeleton({ lines = 3, cards = 1 }: { lines?: number; cards?: number }) {
  const { t } = useLocale();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.skeleton} data-shown={shown || undefined} role="status" aria-busy>
      <span className="visually-hidden">{shown ? t('ui.loading') : ''}</span>
      {Array.from({ length: cards }, (_, card) => (
        <div className={styles.ghost} key={card} aria-hidden>
          {Array.from({ length: lines }, (_, line) => (
            <span className={styles.bone} key={line} />
          ))}
        </div>
      ))}
    </div>
  );
}
