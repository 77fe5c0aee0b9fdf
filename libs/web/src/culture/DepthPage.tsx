import { wholePercents } from '@zasluga/domain';
import { type MessageId, useLocale } from '@zasluga/locale';
import { type Estimate, Iceberg, Intervals } from '@zasluga/ui';
import { IcebergDocument, type IcebergQuery } from '../gql';
import type { CsvCell } from './csv';
import styles from './culture.module.css';
import { Report } from './Report';
import { useReport } from './use-report';
import { storiesOf, type View } from './view';

type Side = IcebergQuery['iceberg']['sides'][number];

/** “How deep is it?” */
export default function DepthPage() {
  const { t } = useLocale();
  const { view, report, frame } = useReport(IcebergDocument, ({ iceberg }) => iceberg);
  return (
    <Report
      title={t('culture.depth.title')}
      {...frame}
      pictured={!!report?.sides.some(({ status }) => status === 'OK')}
      csv={{ name: `depth-${view.period}`, rows: () => csvRows(report?.sides ?? [], t) }}
    >
      <div className={styles.stack}>
        {report?.sides.map((side) => (
          <Depths key={side.source} side={side} view={view} threshold={report.threshold} />
        ))}
      </div>
    </Report>
  );
}

function Depths({ side, view, threshold }: { side: Side; view: View; threshold: number }) {
  const { t, format } = useLocale();
  const isColleagues = side.source === 'COLLEAGUE';
  const title = t(isColleagues ? 'culture.depth.colleagues' : 'culture.depth.customers');
  if (side.status !== 'OK') {
    return (
      <p className={styles.answerLine}>
        {title}: {t(`culture.status.${side.status.toLowerCase()}` as MessageId, { threshold })}
      </p>
    );
  }
  // as the sentence says them: whole percents that make a hundred
  const percents = wholePercents(side.depths.map(({ share }) => share.estimate ?? 0));
  const bands = side.depths.map(({ depth, share, acts }, i): Estimate => ({
    id: depth,
    label: t(`culture.depth.${depth.toLowerCase()}` as MessageId),
    value: percents[i]! / 100,
    low: share.low ?? null,
    high: share.high ?? null,
    n: acts,
    href: storiesOf(view, { depth, source: side.source }),
  }));
  const note = (
    <div className={styles.notes}>
      <p>
        {t(isColleagues ? 'culture.colleagues.behind' : 'culture.customers.behind', {
          acts: side.acts,
          givers: side.givers,
        })}{' '}
        {side.unsaid > 0 && t('culture.depth.unsaid', { unsaid: side.unsaid })}
      </p>
      <p>{t(isColleagues ? 'culture.depth.method' : 'culture.depth.outside')}</p>
    </div>
  );
  const write = (share: number) => format.percent(share);
  return isColleagues ? (
    <Iceberg title={title} note={note} bands={bands as [Estimate, Estimate, Estimate]} write={write} />
  ) : (
    <Intervals title={title} note={note} estimates={bands} write={write} shape="bars" />
  );
}

function csvRows(sides: readonly Side[], t: ReturnType<typeof useLocale>['t']): CsvCell[][] {
  const header: CsvCell[] = [
    t('culture.csv.source'),
    t('culture.csv.depth'),
    t('culture.csv.share'),
    t('culture.csv.share_low'),
    t('culture.csv.share_high'),
    t('culture.csv.acts'),
  ];
  const rows = sides.flatMap((side) =>
    side.depths.map(({ depth, share, acts }): CsvCell[] => [
      t(side.source === 'COLLEAGUE' ? 'culture.colleagues' : 'culture.customers'),
      t(`culture.depth.${depth.toLowerCase()}` as MessageId),
      share.estimate ?? null,
      share.low ?? null,
      share.high ?? null,
      share.status === 'SUPPRESSED' ? null : acts,
    ]),
  );
  return [header, ...rows];
}
