import { useLocale } from '@zasluga/locale';
import { LineAgreementDocument } from '../gql';
import { agreementCsv } from './agreement/csv-rows';
import { CustomersPicture } from './agreement/CustomersPicture';
import { GroupsPicture } from './agreement/GroupsPicture';
import { SplitPicture } from './agreement/SplitPicture';
import { WholePicture } from './agreement/WholePicture';
import styles from './culture.module.css';
import { Report } from './Report';
import { useReport } from './use-report';

/** “Do we agree what serving means?” */
export default function AgreementPage() {
  const { t, inLocale } = useLocale();
  const { view, report, frame } = useReport(LineAgreementDocument, ({ lineAgreement }) => lineAgreement);
  const status = report?.whole.alpha.status;
  return (
    <Report
      title={t('culture.agreement.title')}
      {...frame}
      pictured={status !== 'SUPPRESSED' && status !== 'EMPTY'}
      further={!view.unitId && <CustomersPicture />}
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
