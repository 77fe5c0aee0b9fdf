import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, Page } from '@zasluga/ui';
import { Link } from 'react-router';
import styles from './Shell.module.css';

/** In the place of a screen that can't be had without a line: what can be done meanwhile. It opens by itself when the line is back. */
export function NoLine() {
  const { t } = useLocale();
  return (
    <Page title={t('app.no_line.title')} width="reading">
      <EmptyState
        title={t('app.no_line.text')}
        action={
          <Button component={Link} to="/decisions/new">
            {t('app.no_line.record')}
          </Button>
        }
      >
        {t('app.no_line.meanwhile')}
      </EmptyState>
    </Page>
  );
}

/** Nobody is signed in on this device, and nobody can without a line. */
export function NoLineForStrangers({ onRetry }: { onRetry: () => void }) {
  const { t } = useLocale();
  return (
    <main className={styles.waiting}>
      <Page title={t('app.no_line.sign_in')} width="reading">
        <EmptyState
          title={t('app.no_line.sign_in_text')}
          action={
            <Button variant="default" onClick={onRetry}>
              {t('ui.retry')}
            </Button>
          }
        />
      </Page>
    </main>
  );
}
