import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { StructureDocument } from '../../gql';
import { Places } from './Places';
import { Touchpoints } from './Touchpoints';
import { Units } from './Units';
import styles from './structure.module.css';

/** Where people belong, where customers meet them, and at which steps. */
export default function StructurePage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(StructureDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('company.structure.title')} lead={t('company.structure.lead')}>
      {!data && error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <div className={styles.columns}>
          <Units units={data.units} />
          <Places places={data.places} />
          <Touchpoints touchpoints={data.touchpoints} />
        </div>
      )}
    </Page>
  );
}
