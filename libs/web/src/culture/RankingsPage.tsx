import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { ThreeRankingsDocument } from '../gql';
import styles from './culture.module.css';
import { Report } from './Report';
import { CustomerLadder } from './rankings/CustomerLadder';
import { DistancesTable } from './rankings/DistancesTable';
import { OrdersPicture } from './rankings/OrdersPicture';
import { ordersCsv } from './rankings/rows';
import { useView } from './view';

/** “Three orders of our values”: declared, believed, lived. */
export default function RankingsPage() {
  const { t, inLocale } = useLocale();
  const { view, show, changing } = useView();
  const { data, previousData, error, refetch } = useQuery(ThreeRankingsDocument, { variables: view });
  const report = (data ?? previousData)?.threeRankings;
  return (
    <Report
      title={t('culture.rankings.title')}
      view={view}
      onShow={show}
      report={report}
      stale={changing || (!data && !!previousData)}
      error={error}
      onRetry={() => void refetch()}
      pictured={!!report?.columns.some(({ status }) => status === 'OK')}
      csv={{ name: `rankings-${view.period}`, rows: () => (report ? ordersCsv(report, t, inLocale) : []) }}
    >
      {report && (
        <div className={styles.stack}>
          <OrdersPicture report={report} view={view} />
          {report.customer.length > 0 && <CustomerLadder report={report} />}
          {report.distances.length > 0 && <DistancesTable report={report} />}
        </div>
      )}
    </Report>
  );
}
