import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { MyDecisionLimitsDocument } from '../../gql';
import { HoldingLimits } from './HoldingLimits';
import styles from './limits.module.css';

/** Up to which amount one decides without asking, and why that one. Nothing where nobody has set any. */
export function OwnLimits() {
  const { t } = useLocale();
  const { data } = useQuery(MyDecisionLimitsDocument, { fetchPolicy: 'cache-and-network' });
  const holding = data?.myDecisionLimits;
  if (!holding?.some(({ limit }) => limit)) return null;
  return (
    <Card title={t('guidance.limits.own')}>
      <HoldingLimits holding={holding} />
      <p className={styles.rule}>{t('guidance.limits.rule')}</p>
    </Card>
  );
}
