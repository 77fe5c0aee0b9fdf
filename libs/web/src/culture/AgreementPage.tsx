import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { LineAgreementDocument } from '../gql';
import { agreementCsv } from './agreement/csv-rows';
import { GroupsPicture } from './agreement/GroupsPicture';
import { SplitPicture } from './agreement/SplitPicture';
import { WholePicture } from './agreement/WholePicture';
import styles from './culture.module.css';
import { Report } from './Report';
import { useView } from './view';

/** “Do we agree what serving means?” */
export default function AgreementPage() {
  const { t, inLocale } = useLocale();
  const { view, show, changing } = useView();
  const { data, previousData, error, refetch } = useQuery(LineAgreementDocument, { variables: view });
  const report = (data ?? previousData)?.lineAgreement;
  const status = report?.whole.alpha.status;
  return (
    <Report
      title={t('culture.agreement.title')}
      view={view}
      onShow={show}
      report={report}
      stale={changing || (!data && !!previousData)}
      error={error}
      onRetry={() => void refetch()}
      pictured={status !== 'SUPPRESSED' && status !== 'EMPTY'}
      csv={{ name: `agreement-${view.period}`, rows: () => (report ? agreementCsv(report, t, inLocale) : []) }}
    >
      {report && (
        <div className={styles.stack}>
          <WholePicture report={report} />
          <SplitPicture report={report} />
          <GroupsPicture report={report} view={view} />
        </div>
      )}
    </Report>
  );
}
