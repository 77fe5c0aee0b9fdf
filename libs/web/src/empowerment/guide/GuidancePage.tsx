import { useLocale } from '@zasluga/locale';
import { Page } from '@zasluga/ui';
import { useState } from 'react';
import { TargetHours } from '../answer/TargetHours';
import { BudgetsPanel } from '../budgets/BudgetsPanel';
import { LimitsPanel } from '../limits/LimitsPanel';
import { CardDownload } from '../menu/CardDownload';
import { MenuPanel } from '../menu/keep/MenuPanel';
import { PlaceChoice } from '../menu/PlaceChoice';

/** What guides decisions on the spot, for those who set it. */
export default function GuidancePage() {
  const { t } = useLocale();
  return (
    <Page title={t('guidance.admin.title')} lead={t('guidance.admin.lead')}>
      <MenuPanel />
      <LimitsPanel />
      <BudgetsPanel />
      <TargetHours />
      <Cards />
    </Page>
  );
}

/** Of any place, to hand out. */
function Cards() {
  const [placeId, setPlaceId] = useState<string | null>(null);
  return (
    <CardDownload placeId={placeId}>
      <PlaceChoice placeId={placeId} onChange={setPlaceId} />
    </CardDownload>
  );
}
