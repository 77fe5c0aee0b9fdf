import { useLocale } from '@zasluga/locale';
import { Card, Page } from '@zasluga/ui';
import { FindPerson } from './FindPerson';
import { Leavings } from './Leavings';
import { PayrollExport } from './PayrollExport';
import { PointsSettings } from './PointsSettings';

/** What an administrator decides and does about people's points. */
export default function PointsAdminPage() {
  const { t } = useLocale();
  return (
    <Page title={t('points.manage.title')} lead={t('points.manage.lead')}>
      <Card title={t('points.leaving.title')}>
        <Leavings />
      </Card>
      <Card title={t('points.find.title')}>
        <FindPerson />
      </Card>
      <Card title={t('points.export.title')}>
        <PayrollExport />
      </Card>
      <Card title={t('points.settings.title')}>
        <PointsSettings />
      </Card>
    </Page>
  );
}
