import { useLocale } from '@zasluga/locale';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
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
  /** Where a click on the point leads: the stories of the group. */
  href?: string;
  /** In the table, after the figure: what chance would do, or in words where it lies. */
  hint?: string;
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
  /** Wider limits around them, of a rarer chance. */
  outerLimits?: readonly FunnelLimit[];
  centre: { value: number; label: string };
  /** Another line to compare with: what chance would do. */
  reference?: { value: number; label: string };
  xLabel: string;
  yLabel: string;
  write: (value: number) => string;
}

const HEIGHT = 320;
const LABEL_PX = 24;
const MARGIN = { top: 12, right: 12, bottom: 44, left: 52 };

/** Groups by size and rate against the limits of chance: only what lies outside is named. */
export function Funnel({
  title,
  note,
  points,
  limits,
  outerLimits = [],
  centre,
  reference,
  xLabel,
  yLabel,
  write,
}: Props) {
  const { t, format } = useLocale();
  const [ref, width] = useWidth();
  const widest = outerLimits.length ? outerLimits : limits;
  const x = scaleLinear()
    .domain([0, Math.max(1, ...points.map(({ n }) => n), ...limits.map(({ n }) => n))])
    .nice()
    .range([MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear()
    .domain([0, Math.max(...points.map(({ value }) => value), ...widest.map(({ high }) => high), centre.value) || 1])
    .nice()
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const band = (of: readonly FunnelLimit[]) =>
    [...of.map((l) => `${x(l.n)},${y(l.high)}`), ...of.toReversed().map((l) => `${x(l.n)},${y(l.low)}`)].join(' ');
  const columns: Column<FunnelPoint>[] = [
    {
      key: 'label',
      header: t('ui.chart.group'),
      render: (row) => (row.href ? <Link to={row.href}>{row.label}</Link> : row.label),
      heading: true,
    },
    { key: 'n', header: xLabel, render: (row) => format.number(row.n), numeric: true },
    { key: 'value', header: yLabel, render: (row) => write(row.value), numeric: true },
    {
      key: 'outside',
      header: t('ui.chart.outside'),
      render: (row) => row.hint ?? t(row.outside ? 'ui.chart.yes' : 'ui.chart.no'),
    },
  ];
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={points} rowKey={(row) => row.id}>
      <div ref={ref} className={styles.box}>
        <svg width={width} height={HEIGHT} role="group" aria-label={title} className={styles.chart}>
          <polygon points={band(outerLimits)} className={styles.outerBand} />
          <polygon points={band(limits)} className={styles.band} />
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
          {reference && (
            <Level
              {...reference}
              y={y(reference.value)}
              width={width}
              write={write}
              under={reference.value < centre.value && y(reference.value) - y(centre.value) < LABEL_PX}
            />
          )}
          <Level
            {...centre}
            y={y(centre.value)}
            width={width}
            write={write}
            main
            under={!!reference && centre.value < reference.value && y(centre.value) - y(reference.value) < LABEL_PX}
          />
          {points.map((point) => (
            <Point key={point.id} point={point} x={x(point.n)} y={y(point.value)} width={width} />
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

interface LevelProps {
  value: number;
  label: string;
  y: number;
  width: number;
  write: (value: number) => string;
  main?: boolean;
  /** The label stands under the line: above it another one stands. */
  under: boolean;
}

/** A line across the picture, named at its left end, where no group is small enough to be. */
function Level({ value, label, y, width, write, main, under }: LevelProps) {
  return (
    <g>
      <line
        x1={MARGIN.left}
        x2={width - MARGIN.right}
        y1={y}
        y2={y}
        className={main ? styles.centre : styles.reference}
      />
      <text x={MARGIN.left + 4} y={under ? y + 18 : y - 6} className={styles.name}>
        {`${label}: ${write(value)}`}
      </text>
    </g>
  );
}

function Point({ point, x, y, width }: { point: FunnelPoint; x: number; y: number; width: number }) {
  const leftwards = x > width * 0.6;
  const mark = point.outside ? (
    <>
      <rect x={x - 6} y={y - 6} width={12} height={12} transform={`rotate(45 ${x} ${y})`} className={styles.outside} />
      <text x={leftwards ? x - 12 : x + 12} y={y + 5} textAnchor={leftwards ? 'end' : 'start'} className={styles.name}>
        {point.label}
      </text>
    </>
  ) : (
    <circle cx={x} cy={y} r={5} className={styles.inside} />
  );
  if (!point.href) return <g>{mark}</g>;
  return (
    <Link to={point.href} aria-label={point.label} className={styles.link}>
      <title>{point.label}</title>
      <circle cx={x} cy={y} r={12} className={styles.target} />
      {mark}
    </Link>
  );
}
