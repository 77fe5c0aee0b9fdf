import { useLocale } from '@zasluga/locale';
import { scalePoint } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import styles from './Ranks.module.css';
import { useWidth } from './use-width';

export interface RankedRow {
  id: string;
  label: string;
  /** Places, 1 is the highest, one per column; null where it can't be ranked (ties, too few observations). */
  places: readonly (number | null)[];
  colour?: string;
}

interface Props {
  title: string;
  note?: ReactNode;
  /** Headings: «Объявлено», «Живёт». Two make a slope, more a bump chart. */
  columns: readonly string[];
  rows: readonly RankedRow[];
}

const ROW_PX = 44;
const TOP_PX = 52;
const NARROW_PX = 560;
const PAD_PX = 18;

/** Orders side by side: lines that cross show where what is declared and what is lived part. */
export function Ranks({ title, note, columns, rows }: Props) {
  const { t } = useLocale();
  const [ref, width] = useWidth();
  const lowest = Math.max(1, ...rows.flatMap(({ places }) => places.map((place) => place ?? 0)));
  const labelWidth = Math.min(260, width * 0.42);
  const x = scalePoint<number>()
    .domain(columns.map((_, i) => i))
    .range([labelWidth + PAD_PX, width - PAD_PX]);
  const y = (place: number) => TOP_PX + (place - 0.5) * ROW_PX;
  const height = TOP_PX + lowest * ROW_PX;
  const table: Column<RankedRow>[] = [
    { key: 'label', header: t('ui.chart.group'), render: (row) => row.label, heading: true },
    ...columns.map((header, i) => ({
      key: header,
      header,
      numeric: true,
      render: (row: RankedRow) => row.places[i] ?? '—',
    })),
  ];
  return (
    <ChartFrame title={title} note={note} columns={table} rows={rows} rowKey={(row) => row.id}>
      <div className={styles.chart} ref={ref} style={{ height }}>
        <svg width={width} height={height} aria-hidden>
          {rows.map((row) => (
            <Line key={row.id} row={row} x={(i) => x(i) ?? 0} y={y} />
          ))}
          {columns.map((header, i) => (
            <text
              key={header}
              className={styles.heading}
              x={x(i)}
              y={width < NARROW_PX && columns.length > 2 && i % 2 === 1 ? 18 : 38}
              textAnchor={i === columns.length - 1 ? 'end' : 'middle'}
            >
              {header}
            </text>
          ))}
        </svg>
        <ol className={styles.labels} aria-label={title}>
          {rows.map((row) => {
            const shown = row.places[0] ?? lowest;
            const described = columns.map(
              (header, i) => `${header}: ${row.places[i] ? t('ui.chart.place', { place: row.places[i] }) : '—'}`,
            );
            return (
              <li
                key={row.id}
                className={styles.label}
                style={{ top: y(shown) - ROW_PX / 2, width: labelWidth, height: ROW_PX }}
              >
                <span>{row.label}</span>
                <span className="visually-hidden">{described.join(', ')}</span>
              </li>
            );
          })}
        </ol>
      </div>
    </ChartFrame>
  );
}

function Line({ row, x, y }: { row: RankedRow; x: (column: number) => number; y: (place: number) => number }) {
  const points = row.places.flatMap((place, i) => (place === null ? [] : [{ i, place }]));
  const first = points[0];
  const last = points.at(-1);
  const moved = first && last ? first.place - last.place : 0;
  const colour = row.colour ?? (moved === 0 ? 'var(--chart-other)' : moved > 0 ? 'var(--for)' : 'var(--against)');
  return (
    <g stroke={colour} fill={colour}>
      <polyline
        points={points.map(({ i, place }) => `${x(i)},${y(place)}`).join(' ')}
        fill="none"
        strokeWidth={2.5}
        strokeDasharray={moved < 0 ? '7 4' : undefined}
      />
      {points.map(({ i, place }) => (
        <g key={i}>
          <circle cx={x(i)} cy={y(place)} r={13} stroke="var(--surface)" strokeWidth={3} />
          <text className={styles.place} x={x(i)} y={y(place) + 5} textAnchor="middle">
            {place}
          </text>
        </g>
      ))}
    </g>
  );
}
