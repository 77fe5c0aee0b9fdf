import { useLocale } from '@zasluga/locale';
import { ThreeRankingsDocument } from '../gql';
import styles from './culture.module.css';
import { Report } from './Report';
import { useReport } from './use-report';
import { CustomerLadder } from './rankings/CustomerLadder';
import { DistancesTable } from './rankings/DistancesTable';
import { OrdersPicture } from './rankings/OrdersPicture';
import { ordersCsv } from './rankings/rows';

/** “Three orders of our values”: declared, believed, lived. */
export default function RankingsPage() {
  const { t, inLocale } = useLocale();
  const { view, report, frame } = useReport(ThreeRankingsDocument, ({ threeRankings }) => threeRankings);
  return (
    <Report
      title={t('culture.rankings.title')}
      {...frame}
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
