import { useLocale } from '@zasluga/locale';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import { domainOf, type Estimate } from './estimate';
import styles from './Intervals.module.css';

interface Props {
  title: string;
  note?: ReactNode;
  estimates: readonly Estimate[];
  /** How a value is written: `(v) => format.percent(v)`. */
  write: (value: number) => string;
  /** A line to compare with: the company's median, chance. */
  reference?: { value: number; label: string };
  /** `dots` for places on a scale, `bars` for shares and counts that begin at zero. */
  shape?: 'dots' | 'bars';
}

/** Rows of label, mark, interval and figure. HTML, not SVG text: Russian labels wrap instead of running out of the picture. */
export function Intervals({ title, note, estimates, write, reference, shape = 'dots' }: Props) {
  const { t, format } = useLocale();
  const scale = scaleLinear()
    .domain(domainOf(estimates, ...(reference ? [reference.value] : [])))
    .nice(4)
    .range([0, 100]);
  const between = ({ low, high }: Estimate) =>
    low === null || high === null ? '' : t('ui.chart.interval', { low: write(low), high: write(high) });
  const columns: Column<Estimate>[] = [
    { key: 'label', header: t('ui.chart.group'), render: (row) => row.label, heading: true },
    { key: 'value', header: t('ui.chart.estimate'), render: (row) => write(row.value), numeric: true },
    { key: 'low', header: t('ui.chart.low'), render: (row) => row.low !== null && write(row.low), numeric: true },
    { key: 'high', header: t('ui.chart.high'), render: (row) => row.high !== null && write(row.high), numeric: true },
    {
      key: 'n',
      header: t('ui.chart.count'),
      render: (row) => row.n !== undefined && format.number(row.n),
      numeric: true,
    },
  ];
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={estimates} rowKey={(row) => row.id}>
      <div className={styles.chart}>
        {reference && (
          <div className={styles.row} aria-hidden>
            <span />
            <span className={styles.track} data-bare>
              <span className={styles.referenceLabel} style={{ insetInlineStart: `${scale(reference.value)}%` }}>
                <span>{`${reference.label}: ${write(reference.value)}`}</span>
              </span>
            </span>
          </div>
        )}
        <ul className={styles.rows}>
          {estimates.map((row) => (
            <li className={styles.row} key={row.id}>
              <span className={styles.label}>
                {row.href ? <Link to={row.href}>{row.label}</Link> : row.label}
                {row.hint && <span className={styles.hint}>{row.hint}</span>}
              </span>
              <Track row={row} at={scale} shape={shape} reference={reference?.value} />
              <span className={styles.figure}>
                <strong>{write(row.value)}</strong>
                <span className={styles.hint}>{between(row)}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}

interface TrackProps {
  row: Estimate;
  /** Percent of the track's width. */
  at: (value: number) => number;
  shape: 'dots' | 'bars';
  reference?: number;
}

function Track({ row, at, shape, reference }: TrackProps) {
  const { value, low, high, colour = 'var(--chart-1)' } = row;
  const zero = at(0);
  const end = at(value);
  return (
    <span className={styles.track} aria-hidden>
      {reference !== undefined && (
        <span className={styles.reference} style={{ insetInlineStart: `${at(reference)}%` }} />
      )}
      {shape === 'bars' && (
        <span
          className={styles.bar}
          style={{ insetInlineStart: `${Math.min(zero, end)}%`, width: `${Math.abs(end - zero)}%`, background: colour }}
        />
      )}
      {low !== null && high !== null && (
        <span
          className={styles.interval}
          data-over={shape === 'bars' || undefined}
          style={{ insetInlineStart: `${at(low)}%`, width: `${at(high) - at(low)}%`, color: colour }}
        />
      )}
      {shape === 'dots' && <span className={styles.dot} style={{ insetInlineStart: `${end}%`, background: colour }} />}
    </span>
  );
}
