import { type MessageId, useLocale } from '@zasluga/locale';
import { ChartFrame, type Column, Places, type PlaceMark } from '@zasluga/ui';
import { Link } from 'react-router';
import { ValuesLivedDocument, type ValuesLivedQuery } from '../gql';
import { twoDigits } from './agreement/figures';
import type { CsvCell } from './csv';
import styles from './culture.module.css';
import { FigureText } from './FigureText';
import { Report } from './Report';
import { useReport } from './use-report';
import { storiesOf, type View } from './view';

type Lived = ValuesLivedQuery['valuesLived'];
type Order = Lived['orders'][number];

/** A value with what each source makes of it. */
interface Row {
  id: string;
  name: string;
  declared: number | null;
  isCustomer: boolean;
  lived: { order: Order; value: Order['values'][number] }[];
}

/** “Do we live our values?” */
export default function ValuesPage() {
  const { t, inLocale } = useLocale();
  const { view, report: lived, frame } = useReport(ValuesLivedDocument, ({ valuesLived }) => valuesLived);
  const rows = lived?.declared.map(({ place, value }): Row => ({
    id: value.id,
    name: inLocale(value, 'name'),
    declared: place ?? null,
    isCustomer: value.isCustomer,
    lived: lived.orders.map((order) => ({ order, value: order.values.find(({ valueId }) => valueId === value.id)! })),
  }));
  return (
    <Report
      title={t('culture.values.title')}
      {...frame}
      pictured={!!lived?.orders.some(({ status }) => status === 'OK')}
      csv={{ name: `values-${view.period}`, rows: () => csvRows(rows ?? [], t) }}
    >
      {lived && rows && <Picture lived={lived} rows={rows} view={view} />}
    </Report>
  );
}

function Picture({ lived, rows, view }: { lived: Lived; rows: readonly Row[]; view: View }) {
  const { t } = useLocale();
  const table: Column<Row>[] = [
    { key: 'value', header: t('culture.value'), render: (row) => row.name, heading: true },
    { key: 'declared', header: t('culture.declared'), render: (row) => row.declared ?? '—', numeric: true },
    ...lived.orders.flatMap(({ source }, i): Column<Row>[] => [
      {
        key: `${source} place`,
        header: t(`culture.${SOURCE[source]}.place`),
        render: ({ lived: sides }) => <PlaceText side={sides[i]!} />,
        numeric: true,
      },
      ...(rows.some(({ lived: sides }) => sides[i]!.value.oneVotePlace != null)
        ? [
            {
              key: `${source} vote`,
              header: t(`culture.${SOURCE[source]}.one_vote`),
              render: ({ lived: sides }: Row) => sides[i]!.value.oneVotePlace ?? '—',
              numeric: true,
            },
          ]
        : []),
      {
        key: `${source} share`,
        header: t(`culture.${SOURCE[source]}.share`),
        render: ({ lived: sides }) => <FigureText figure={sides[i]!.value.share} />,
        numeric: true,
      },
      {
        key: `${source} acts`,
        header: t(`culture.${SOURCE[source]}.acts`),
        render: ({ id, lived: sides }) =>
          sides[i]!.order.status === 'SUPPRESSED' ? (
            '—'
          ) : (
            <Link to={storiesOf(view, { value: id, source })}>{sides[i]!.value.acts}</Link>
          ),
        numeric: true,
      },
    ]),
  ];
  return (
    <ChartFrame
      title={t('culture.values.picture')}
      columns={table}
      rows={rows}
      rowKey={(row) => row.id}
      note={<Notes lived={lived} rows={rows} />}
    >
      <Places
        places={rows.length}
        declaredLabel={t('culture.declared')}
        rows={rows.map((row) => ({
          id: row.id,
          label: row.name,
          declared: row.declared,
          accent: row.isCustomer,
          marks: row.lived.map((side): PlaceMark => ({
            series: t(`culture.${SOURCE[side.order.source]}`),
            declared: side.value.declared ?? null,
            place: side.value.place ?? null,
            text: <PlaceText side={side} />,
            href: side.value.acts > 0 ? storiesOf(view, { value: row.id, source: side.order.source }) : undefined,
          })),
        }))}
      />
    </ChartFrame>
  );
}

/** How the sources of the server are called in messages. */
const SOURCE = { COLLEAGUE: 'colleagues', CUSTOMER: 'customers' } as const;

function PlaceText({ side: { order, value } }: { side: Row['lived'][number] }) {
  const { t } = useLocale();
  if (value.place) {
    const { low, high } = value.place;
    return low === high ? t('culture.place', { place: low }) : t('culture.places', { low, high });
  }
  return t(`culture.status.${(order.status === 'OK' ? 'UNDEFINED' : order.status).toLowerCase()}` as MessageId);
}

/** What must be known to believe the picture. */
function Notes({ lived, rows }: { lived: Lived; rows: readonly Row[] }) {
  const { t, format } = useLocale();
  return (
    <div className={styles.notes}>
      {lived.orders.map((order) => (
        <p key={order.source}>
          {order.status === 'SUPPRESSED'
            ? t(`culture.${SOURCE[order.source]}.hidden`, { threshold: lived.threshold })
            : t(`culture.${SOURCE[order.source]}.behind`, { acts: order.acts, givers: order.givers })}{' '}
          {order.status === 'OK' && t(`culture.exposure.${order.exposure.toLowerCase()}` as MessageId)}{' '}
          {order.agreement &&
            t('culture.values.tau', {
              tau: twoDigits(order.agreement.median, format),
              low: twoDigits(order.agreement.low, format),
              high: twoDigits(order.agreement.high, format),
            })}
        </p>
      ))}
      {rows.some(({ lived: sides }) => sides.some(({ value }) => value.oneVotePlace != null)) && (
        <p>{t('culture.values.one_vote')}</p>
      )}
      <p>
        {lived.declaredSince
          ? t('culture.values.since', { day: format.date(lived.declaredSince) })
          : t('culture.values.no_ranking')}{' '}
        {t('culture.values.method')}
      </p>
    </div>
  );
}

function csvRows(rows: readonly Row[], t: ReturnType<typeof useLocale>['t']): CsvCell[][] {
  const header: CsvCell[] = [t('culture.value'), t('culture.declared')];
  for (const { order } of rows[0]?.lived ?? [])
    for (const key of ['place', 'place_low', 'place_high', 'share', 'share_low', 'share_high', 'acts'] as const)
      header.push(`${t(`culture.${SOURCE[order.source]}`)}: ${t(`culture.csv.${key}`)}`);
  return [
    header,
    ...rows.map((row): CsvCell[] => [
      row.name,
      row.declared,
      ...row.lived.flatMap(({ value: { place, share, acts } }): CsvCell[] => [
        place?.median ?? null,
        place?.low ?? null,
        place?.high ?? null,
        share.estimate ?? null,
        share.low ?? null,
        share.high ?? null,
        share.status === 'SUPPRESSED' ? null : acts,
      ]),
    ]),
  ];
}
