import { useLocale } from '@zasluga/locale';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import styles from './Funnel.module.css';
import { useWidth } from './use-width';

export interface FunnelPoint {
  id: string;
  label: string;
  /** Size of the group: the larger, the narrower its limits. */
  n: number;
  value: number;
  outside: boolean;
}

export interface FunnelLimit {
  n: number;
  low: number;
  high: number;
}

interface Props {
  title: string;
  note?: ReactNode;
  points: readonly FunnelPoint[];
  /** Limits by size, ascending; between them lies what chance alone would do. */
  limits: readonly FunnelLimit[];
  centre: { value: number; label: string };
  xLabel: string;
  yLabel: string;
  write: (value: number) => string;
}

const HEIGHT = 320;
const MARGIN = { top: 12, right: 12, bottom: 44, left: 52 };

/** Groups by size and rate against the limits of chance: only what lies outside is named. */
export function Funnel({ title, note, points, limits, centre, xLabel, yLabel, write }: Props) {
  const { t, format } = useLocale();
  const [ref, width] = useWidth();
  const x = scaleLinear()
    .domain([0, Math.max(1, ...points.map(({ n }) => n), ...limits.map(({ n }) => n))])
    .nice()
    .range([MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear()
    .domain([0, Math.max(...points.map(({ value }) => value), ...limits.map(({ high }) => high), centre.value) || 1])
    .nice()
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const band = [
    ...limits.map((l) => `${x(l.n)},${y(l.high)}`),
    ...limits.toReversed().map((l) => `${x(l.n)},${y(l.low)}`),
  ].join(' ');
  const columns: Column<FunnelPoint>[] = [
    { key: 'label', header: t('ui.chart.group'), render: (row) => row.label, heading: true },
    { key: 'n', header: xLabel, render: (row) => format.number(row.n), numeric: true },
    { key: 'value', header: yLabel, render: (row) => write(row.value), numeric: true },
    { key: 'outside', header: t('ui.chart.outside'), render: (row) => t(row.outside ? 'ui.chart.yes' : 'ui.chart.no') },
  ];
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={points} rowKey={(row) => row.id}>
      <div ref={ref}>
        <svg width={width} height={HEIGHT} role="img" aria-label={title} className={styles.chart}>
          <polygon points={band} className={styles.band} />
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} className={styles.grid} />
              <text x={MARGIN.left - 8} y={y(tick) + 4} textAnchor="end" className={styles.tick}>
                {write(tick)}
              </text>
            </g>
          ))}
          {x.ticks(Math.max(2, Math.floor(width / 120))).map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - MARGIN.bottom + 18} textAnchor="middle" className={styles.tick}>
              {format.number(tick)}
            </text>
          ))}
          <text x={width - MARGIN.right} y={HEIGHT - 4} textAnchor="end" className={styles.axis}>
            {xLabel}
          </text>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(centre.value)}
            y2={y(centre.value)}
            className={styles.centre}
          />
          <text x={width - MARGIN.right} y={y(centre.value) - 6} textAnchor="end" className={styles.axis}>
            {`${centre.label}: ${write(centre.value)}`}
          </text>
          {points.map((point) => (
            <Point key={point.id} point={point} x={x(point.n)} y={y(point.value)} width={width} />
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

function Point({ point, x, y, width }: { point: FunnelPoint; x: number; y: number; width: number }) {
  if (!point.outside) return <circle cx={x} cy={y} r={5} className={styles.inside} />;
  const leftwards = x > width * 0.6;
  return (
    <g>
      <rect x={x - 6} y={y - 6} width={12} height={12} transform={`rotate(45 ${x} ${y})`} className={styles.outside} />
      <text x={leftwards ? x - 12 : x + 12} y={y + 5} textAnchor={leftwards ? 'end' : 'start'} className={styles.name}>
        {point.label}
      </text>
    </g>
  );
}
