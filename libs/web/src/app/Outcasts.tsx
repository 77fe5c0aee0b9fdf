import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, Page } from '@zasluga/ui';
import { Link } from 'react-router';

/** An address without a screen. */
export function NotFound() {
  const { t } = useLocale();
  return (
    <Page title={t('app.not_found.title')} width="reading">
      <EmptyState title={t('app.not_found.text')} action={<ToFeed />} />
    </Page>
  );
}

/** A screen for others. Which role opens it is no secret. */
export function Forbidden() {
  const { t } = useLocale();
  return (
    <Page title={t('app.forbidden.title')} width="reading">
      <EmptyState title={t('app.forbidden.text')} action={<ToFeed />} />
    </Page>
  );
}

function ToFeed() {
  const { t } = useLocale();
  return (
    <Button component={Link} to="/" variant="default">
      {t('app.to_feed')}
    </Button>
  );
}
