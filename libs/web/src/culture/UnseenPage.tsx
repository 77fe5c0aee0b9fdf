import { type MessageId, useLocale } from '@zasluga/locale';
import { Funnel, type FunnelPoint } from '@zasluga/ui';
import { UnseenDocument, type UnseenQuery } from '../gql';
import type { CsvCell } from './csv';
import styles from './culture.module.css';
import { Report } from './Report';
import { useReport } from './use-report';
import { storiesOf, type View } from './view';

type Unseen = UnseenQuery['unseen'];
type Group = Unseen['groups'][number];

/** “Who is unseen?” */
export default function UnseenPage() {
  const locale = useLocale();
  const { t } = locale;
  const { view, report, frame } = useReport(UnseenDocument, ({ unseen }) => unseen);
  return (
    <Report
      title={t('culture.unseen.title')}
      {...frame}
      pictured={report?.whole.share.status === 'OK' && report.groups.some(({ share }) => share.status === 'OK')}
      csv={{ name: `unseen-${view.period}`, rows: () => csvRows(report?.groups ?? [], locale) }}
    >
      {report && <Picture report={report} view={view} />}
    </Report>
  );
}

function Picture({ report, view }: { report: Unseen; view: View }) {
  const { t, format, inLocale } = useLocale();
  const { whole, groups, limits, tenureDays, threshold } = report;
  const hidden = groups.filter(({ share }) => share.status === 'SUPPRESSED').length;
  const points = groups.flatMap((group): FunnelPoint[] => {
    if (group.share.status !== 'OK' || group.byChance == null || group.position == null) return [];
    return [
      {
        id: group.unitId,
        label: inLocale(group, 'name'),
        n: group.people,
        value: group.share.estimate ?? 0,
        outside: group.position !== 'WITHIN',
        href: storiesOf({ ...view, unitId: group.unitId }, { alone: '1' }),
        hint: t(`culture.unseen.${group.position.toLowerCase()}` as MessageId, { byChance: group.byChance }),
      },
    ];
  });
  return (
    <Funnel
      title={t('culture.unseen.picture')}
      points={points}
      limits={limits.map(({ n, low95, high95 }) => ({ n, low: low95, high: high95 }))}
      outerLimits={limits.map(({ n, low998, high998 }) => ({ n, low: low998, high: high998 }))}
      centre={{ value: whole.share.estimate ?? 0, label: t('culture.unseen.whole') }}
      reference={whole.byChance == null ? undefined : { value: whole.byChance, label: t('culture.unseen.by_chance') }}
      xLabel={t('culture.unseen.people')}
      yLabel={t('culture.unseen.share')}
      write={(share) => format.percent(share)}
      note={
        <div className={styles.notes}>
          <p>
            {t('culture.unseen.behind', { people: whole.people, days: tenureDays })}{' '}
            {whole.byChance != null && t('culture.unseen.chance', { byChance: whole.byChance })}
          </p>
          <p>{t('culture.unseen.method')}</p>
          {hidden > 0 && <p>{t('culture.unseen.hidden', { hidden, threshold })}</p>}
        </div>
      }
    />
  );
}

function csvRows(groups: readonly Group[], { t, inLocale }: ReturnType<typeof useLocale>): CsvCell[][] {
  const header: CsvCell[] = [
    t('culture.unit'),
    t('culture.unseen.people'),
    t('culture.unseen.share'),
    t('culture.csv.by_chance'),
  ];
  return [
    header,
    ...groups.map((group): CsvCell[] => [
      inLocale(group, 'name'),
      group.share.status === 'OK' ? group.people : null,
      group.share.estimate ?? null,
      group.byChance ?? null,
    ]),
  ];
}
