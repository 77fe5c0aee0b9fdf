import { type MessageId, useLocale } from '@zasluga/locale';
import { ChartFrame, type Column, type RankedRow, Ranks } from '@zasluga/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { twoDigits } from '../agreement/figures';
import styles from '../culture.module.css';
import { storiesOf, type View } from '../view';
import { kindOf, nameOf, type RankedColumn, type Rankings, whyNot, writePlace } from './rows';

type Value = Rankings['values'][number];

/** The orders side by side as a bump chart, and as a table. */
export function OrdersPicture({ report, view }: { report: Rankings; view: View }) {
  const { t, inLocale } = useLocale();
  const shown = report.columns.filter(({ status }) => status === 'OK');
  const placeOf = (value: Value, column: RankedColumn) =>
    column.places.find(({ valueId }) => valueId === value.id) ?? null;
  const rows = report.values
    .filter((value) => shown.some((column) => placeOf(value, column)))
    .map((value): RankedRow => ({
      id: value.id,
      label: inLocale(value, 'name'),
      accent: value.isCustomer,
      href: storiesOf(view, { value: value.id }),
      points: shown.map((column) => placeOf(value, column)),
      described: shown
        .map((column) => {
          const place = placeOf(value, column);
          return `${kindOf(column.kind, t)}: ${place ? writePlace(place, t) : '—'}`;
        })
        .join(', '),
    }));
  const cell = (value: Value, column: RankedColumn): ReactNode => {
    const place = placeOf(value, column);
    if (!place) return '—';
    const source = SOURCES[column.kind];
    const text = writePlace(place, t);
    return source ? <Link to={storiesOf(view, { value: value.id, source })}>{text}</Link> : text;
  };
  const table: Column<Value>[] = [
    { key: 'value', header: t('culture.value'), render: (value) => inLocale(value, 'name'), heading: true },
    ...shown.map((column): Column<Value> => ({
      key: column.kind,
      header: kindOf(column.kind, t),
      render: (value) => cell(value, column),
      numeric: true,
    })),
  ];
  return (
    <ChartFrame
      title={t('culture.rankings.picture')}
      columns={table}
      rows={report.values}
      rowKey={({ id }) => id}
      note={<Notes report={report} />}
    >
      <Ranks columns={shown.map(({ kind }) => kindOf(kind, t))} rows={rows} label={t('culture.rankings.picture')} />
    </ChartFrame>
  );
}

/** Which figures have stories, and of which source. */
const SOURCES: Partial<Record<RankedColumn['kind'], string>> = { COLLEAGUES: 'COLLEAGUE', CUSTOMERS: 'CUSTOMER' };

/** What must be known to believe the picture, and why an order is missing. */
function Notes({ report }: { report: Rankings }) {
  const { t, format, inLocale } = useLocale();
  const { columns, campaign, concordance, cycles, versions } = report;
  const [inForce] = versions;
  return (
    <div className={styles.notes}>
      {columns.map((column) => (
        <p key={column.kind}>
          <strong>{kindOf(column.kind, t)}.</strong>{' '}
          {column.status === 'OK' ? behind(column) : whyNot(column, report, t)}
        </p>
      ))}
      {cycles.map((cycle) => (
        <p key={cycle.join()}>
          {t('culture.rankings.cycle', {
            cycle: [...cycle, cycle[0]!].map((id) => `«${nameOf(report, id, inLocale)}»`).join(' → '),
          })}
        </p>
      ))}
      <p>{t('culture.rankings.method')}</p>
      {versions.length > 1 && (
        <details className={styles.definition}>
          <summary>{t('culture.rankings.versions', { versions: versions.length })}</summary>
          {versions.map(({ id, inForceFrom, note }) => (
            <p key={id}>
              {format.date(inForceFrom)}
              {note && `: ${note}`}
            </p>
          ))}
        </details>
      )}
    </div>
  );

  function behind(column: RankedColumn): string {
    const { kind, people, acts, exposure } = column;
    if (kind === 'DECLARED') return inForce ? t('culture.values.since', { day: format.date(inForce.inForceFrom) }) : '';
    if (kind === 'PERCEIVED') {
      const from = campaign
        ? t('culture.rankings.campaign', {
            campaign: inLocale(campaign, 'name'),
            day: format.date(campaign.endsOn),
            people,
          })
        : '';
      return concordance == null
        ? from
        : `${from} ${t('culture.rankings.concordance', { concordance: twoDigits(concordance, format) })}`;
    }
    const counted = t(kind === 'COLLEAGUES' ? 'culture.colleagues.behind' : 'culture.customers.behind', {
      acts,
      givers: people,
    });
    const from = counted.slice(counted.indexOf(':') + 1).trim();
    return exposure ? `${from} ${t(`culture.exposure.${exposure.toLowerCase()}` as MessageId)}` : from;
  }
}
