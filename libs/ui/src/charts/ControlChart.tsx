import { useLocale } from '@zasluga/locale';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import styles from './ControlChart.module.css';
import { useWidth } from './use-width';

export interface ControlMark {
  id: string;
  /** The stretch of time, as the table names it: «12–18 мая». */
  label: string;
  /** Under the axis, where there is room: «12 мая». */
  tick: string;
  value: number;
  low: number | null;
  high: number | null;
  /** Why it is no chance, in a word; null where it may be. */
  signal: string | null;
}

interface Props {
  title: string;
  note?: ReactNode;
  points: readonly ControlMark[];
  centre: { value: number; label: string } | null;
  /** The change lies before the point with this number. */
  change?: { at: number; label: string };
  /** What a value is: «жалоб в неделю». */
  yLabel: string;
  write: (value: number) => string;
}

const HEIGHT = 300;
const MARGIN = { top: 34, right: 14, bottom: 30, left: 46 };
const NARROW_PX = 520;

/** A series with centre and limits: between them is chance. What isn't chance has another shape and a word beside it. */
export function ControlChart({ title, note, points, centre, change, yLabel, write }: Props) {
  const { t } = useLocale();
  const [ref, width] = useWidth();
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, points.length);
  const x = (at: number): number => MARGIN.left + step * (at + 0.5);
  const top = Math.max(...points.flatMap(({ value, high }) => [value, high ?? 0]), centre?.value ?? 0);
  const y = scaleLinear()
    .domain([0, top || 1])
    .nice(4)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const columns: Column<ControlMark>[] = [
    { key: 'label', header: t('ui.chart.stretch'), render: (row) => row.label, heading: true },
    { key: 'value', header: yLabel, render: (row) => write(row.value), numeric: true },
    { key: 'low', header: t('ui.chart.low'), render: (row) => row.low !== null && write(row.low), numeric: true },
    { key: 'high', header: t('ui.chart.high'), render: (row) => row.high !== null && write(row.high), numeric: true },
    { key: 'signal', header: t('ui.chart.signal'), render: (row) => row.signal ?? t('ui.chart.chance') },
  ];
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={points} rowKey={(row) => row.id}>
      <p className={styles.axis}>{yLabel}</p>
      <div ref={ref} className={styles.box}>
        <svg width={width} height={HEIGHT} role="img" aria-label={title} className={styles.chart}>
          <polygon points={bandOf(points, x, y, step)} className={styles.band} />
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} className={styles.grid} />
              <text x={MARGIN.left - 8} y={y(tick) + 4} textAnchor="end" className={styles.tick}>
                {write(tick)}
              </text>
            </g>
          ))}
          <Ticks points={points} x={x} width={width} />
          {change && <Change {...change} x={x(change.at) - step / 2} width={width} />}
          {centre && (
            <line
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y(centre.value)}
              y2={y(centre.value)}
              className={styles.centre}
            />
          )}
          <polyline points={points.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')} className={styles.line} />
          {points.map((point, at) => (
            <Mark key={point.id} point={point} x={x(at)} y={y(point.value)} small={step < 12} />
          ))}
          {points.map((point, at) => (
            <Word key={point.id} point={point} before={points[at - 1]} x={x(at)} y={y(point.value)} width={width} />
          ))}
          {centre && (
            <text x={MARGIN.left + 4} y={y(centre.value) - 6} className={styles.name}>
              {`${centre.label}: ${write(centre.value)}`}
            </text>
          )}
        </svg>
      </div>
    </ChartFrame>
  );
}

type At = (at: number) => number;

/** Steps, since each point has its own limits. Nothing where there are none. */
function bandOf(points: readonly ControlMark[], x: At, y: At, step: number): string {
  const edge = (of: 'low' | 'high') =>
    points.flatMap((point, at) => {
      const limit = point[of];
      return limit === null ? [] : [`${x(at) - step / 2},${y(limit)}`, `${x(at) + step / 2},${y(limit)}`];
    });
  return [...edge('high'), ...edge('low').toReversed()].join(' ');
}

function Ticks({ points, x, width }: { points: readonly ControlMark[]; x: At; width: number }) {
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / 110))));
  return points.map(
    (point, at) =>
      at % every === 0 &&
      x(at) < width - 40 && (
        <text
          key={point.id}
          x={x(at)}
          y={HEIGHT - 8}
          textAnchor={at === 0 ? 'start' : 'middle'}
          className={styles.tick}
        >
          {point.tick}
        </text>
      ),
  );
}

function Change({ x, label, width }: { x: number; label: string; width: number }) {
  const leftwards = x > width * 0.55;
  return (
    <g>
      <line x1={x} x2={x} y1={8} y2={HEIGHT - MARGIN.bottom} className={styles.change} />
      <text x={leftwards ? x - 8 : x + 8} y={20} textAnchor={leftwards ? 'end' : 'start'} className={styles.changeName}>
        {label}
      </text>
    </g>
  );
}

function Mark({ point, x, y, small }: { point: ControlMark; x: number; y: number; small: boolean }) {
  const radius = small ? 3 : 4;
  const side = small ? 9 : 11;
  if (!point.signal) return <circle cx={x} cy={y} r={radius} className={styles.inside} />;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      transform={`rotate(45 ${x} ${y})`}
      className={styles.outside}
    />
  );
}

interface WordProps {
  point: ControlMark;
  before: ControlMark | undefined;
  x: number;
  y: number;
  width: number;
}

/** Once for points in a row that say the same. */
function Word({ point, before, x, y, width }: WordProps) {
  if (!point.signal || point.signal === before?.signal) return null;
  const leftwards = x > width - (width < NARROW_PX ? 150 : 170);
  const under = y < MARGIN.top + 24;
  return (
    <text
      x={leftwards ? x - 6 : x + 6}
      y={under ? y + 24 : y - 10}
      textAnchor={leftwards ? 'end' : 'start'}
      className={styles.word}
    >
      {point.signal}
    </text>
  );
}
