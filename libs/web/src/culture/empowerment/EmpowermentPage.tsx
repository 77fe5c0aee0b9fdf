import { closedChoices, nextToClose } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmpowermentDocument } from '../../gql';
import { Report } from '../Report';
import { useReport } from '../use-report';
import { ViewBar } from '../ViewBar';
import styles from '../culture.module.css';
import { CostMonths } from './CostMonths';
import { csvRows } from './csv-rows';
import { FearPicture } from './FearPicture';
import { OutcomesPicture } from './OutcomesPicture';
import { PartsPictures } from './PartsPictures';
import type { Empowerment } from './report';
import { RulesPicture } from './RulesPicture';
import { SilencePicture } from './SilencePicture';
import { TimePicture } from './TimePicture';
import { WhatOpens } from './WhatOpens';
import { WhoDecides } from './WhoDecides';

/** “Can people decide at once?” */
export default function EmpowermentPage() {
  const locale = useLocale();
  const { t, format } = locale;
  const { view, report, frame } = useReport(EmpowermentDocument, ({ empowerment }) => empowerment);
  const today = format.plainDay();
  const next = nextToClose(today);
  return (
    <Report
      title={t('culture.empowerment.title')}
      {...frame}
      choices={{
        bar: (
          <>
            <ViewBar
              view={view}
              units={report?.units ?? []}
              onShow={frame.onShow}
              periods={{ choices: closedChoices(today), lately: t('culture.empowerment.lately') }}
            />
            <p className={styles.lineNote}>
              {t('culture.empowerment.next', { month: format.month(`${next.month}-01`), on: format.date(next.on) })}
            </p>
          </>
        ),
        unknown: t('culture.view.unknown'),
        onReset: () => frame.onShow({ period: 'last-90-days', unitId: null }),
      }}
      pictured={report?.time.status === 'OK'}
      supports={report?.supports}
      csv={{ name: `empowerment-${view.period}`, rows: () => (report ? csvRows(report, locale) : []) }}
      further={report && <Further report={report} />}
    >
      {report && <TimePicture report={report} />}
    </Report>
  );
}

function Further({ report }: { report: Empowerment }) {
  if (report.counted.length === 0) return null;
  return (
    <>
      {report.status === 'OK' && (
        <>
          <WhoDecides report={report} />
          <OutcomesPicture report={report} />
          <PartsPictures report={report} />
        </>
      )}
      <CostMonths report={report} />
      <SilencePicture report={report} />
      {report.status === 'OK' && <FearPicture report={report} />}
      <RulesPicture report={report} />
      <WhatOpens report={report} />
    </>
  );
}
