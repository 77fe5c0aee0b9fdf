import { useLocale } from '@zasluga/locale';
import { Page } from '@zasluga/ui';
import { Link } from 'react-router';
import { Balance } from '../Balance';
import { OwnFunds } from '../funds/OwnFunds';
import { Statement } from './Statement';

/** One's own points: how many, until when, and where each came from and went. */
export default function PointsPage() {
  const { t } = useLocale();
  return (
    <Page
      title={t('points.page.title')}
      lead={
        <>
          {t('points.page.lead')} <Link to="/rewards">{t('points.page.rewards')}</Link> <OwnFunds />
        </>
      }
      width="reading"
    >
      <Balance />
      <Statement />
    </Page>
  );
}
