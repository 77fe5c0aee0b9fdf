import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState } from '@zasluga/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './import.module.css';

interface Props {
  title: string;
  /** Where the result is seen. */
  to: string;
  toLabel: string;
  /** What else can be done about it. */
  deeds?: ReactNode;
  onAgain: () => void;
  children: string;
}

/** What came of an import. */
export function ImportDone({ title, to, toLabel, deeds, onAgain, children }: Props) {
  const { t } = useLocale();
  return (
    <div role="status">
      <EmptyState
        title={title}
        action={
          <div className={styles.doneActions}>
            <Button component={Link} to={to}>
              {toLabel}
            </Button>
            {deeds}
            <Button variant="default" onClick={onAgain}>
              {t('company.import.another')}
            </Button>
          </div>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
