import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import { CustomerBalanceDocument, type CustomerBalanceQuery } from '../../gql';
import { useViewer } from '../../identity';
import type { CsvCell } from '../csv';
import styles from '../culture.module.css';
import { Report } from '../Report';
import { BalanceBar } from './BalanceBar';
import { BalanceFurther } from './BalanceFurther';
import { BalanceLines } from './BalanceLines';
import { BalanceMonths } from './BalanceMonths';
import { BalancePicture } from './BalancePicture';
import { balanceAddress, type BalanceView, useBalanceView } from './view';

type Balance = CustomerBalanceQuery['customerBalance'];

/** “Do we do what customers expect, without demanding too much of them?” For leaders, and for a place's manager of that place. */
export default function BalancePage() {
  const locale = useLocale();
  const { t } = locale;
  const { roles } = useViewer();
  const { view, show, reset, changing } = useBalanceView();
  const { data, previousData, error, refetch } = useQuery(CustomerBalanceDocument, { variables: view });
  const report = (data ?? previousData)?.customerBalance;
  const leads = roles.some((role) => role === 'leader' || role === 'curator' || role === 'admin');
  return (
    <Report
      title={t('culture.balance.title')}
      lead={
        <>
          {t('culture.balance.lead')}{' '}
          <Link to={leads ? '/culture' : '/team'}>{t(leads ? 'culture.back' : 'culture.balance.team')}</Link>
        </>
      }
      choices={{
        bar: <BalanceBar view={view} report={report} onShow={show} />,
        unknown: t('culture.balance.view.unknown'),
        onReset: reset,
      }}
      view={{ period: view.period, unitId: null }}
      onShow={({ period }) => show({ period })}
      report={report}
      stale={changing || (!data && !!previousData)}
      error={error}
      onRetry={() => void refetch()}
      pictured={report?.group.balance.status === 'OK'}
      csv={{ name: `balance-${view.period}`, rows: () => (report ? csvRows(report, locale) : []) }}
      further={report && <Further report={report} view={view} />}
    >
      {report && <BalancePicture report={report} view={{ ...view, placeId: report.placeId ?? null }} />}
    </Report>
  );
}

function Further({ report, view }: { report: Balance; view: BalanceView }) {
  const { t } = useLocale();
  const placeId = report.placeId ?? null;
  const isAnswered = report.recommend.n + report.comeAgain.yes.n + report.compared.yes.n > 0;
  return (
    <>
      <p className={styles.volunteers}>{t('culture.balance.volunteers')}</p>
      <BalanceMonths months={report.months} />
      <BalanceLines
        title={t('culture.balance.places')}
        kind={t('culture.balance.place')}
        lines={report.places}
        addressOf={(id) => balanceAddress({ ...view, placeId: id })}
      />
      <BalanceLines
        title={t('culture.balance.touchpoints')}
        kind={t('culture.balance.touchpoint')}
        lines={report.touchpoints}
        addressOf={(id) => balanceAddress({ ...view, placeId, touchpointId: id })}
      />
      {isAnswered && <BalanceFurther report={report} />}
    </>
  );
}

function csvRows({ places, touchpoints }: Balance, { t, inLocale }: ReturnType<typeof useLocale>): CsvCell[][] {
  const header: CsvCell[] = [
    t('culture.balance.field'),
    t('culture.balance.index'),
    t('culture.csv.share_low'),
    t('culture.csv.share_high'),
    t('culture.balance.count'),
  ];
  const rows = [...places, ...touchpoints].map((line): CsvCell[] => {
    const { status, estimate, low, high, n } = line.balance;
    return [inLocale(line, 'name'), estimate ?? null, low ?? null, high ?? null, status === 'OK' ? n : null];
  });
  return [header, ...rows];
}
