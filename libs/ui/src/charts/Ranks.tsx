import { scalePoint } from 'd3-scale';
import { Link } from 'react-router';
import styles from './Ranks.module.css';
import { useWidth } from './use-width';

export interface RankedPoint {
  place: number;
  /** Places between which it may really stand; equal to the place where nothing is uncertain. */
  low: number;
  high: number;
}

export interface RankedRow {
  id: string;
  label: string;
  /** One per column; null where it has no place. */
  points: readonly (RankedPoint | null)[];
  /** The one row that the page is about. */
  accent?: boolean;
  href?: string;
  /** The row in words, for whoever doesn't see the picture. */
  described: string;
}

interface Props {
  /** Headings: «Объявлено», «Живёт». Two make a slope, more a bump chart. */
  columns: readonly string[];
  rows: readonly RankedRow[];
  label: string;
}

const ROW_PX = 46;
const TOP_PX = 56;
const NARROW_PX = 560;
const PAD_PX = 22;
const RADIUS_PX = 12;

/**
 * Orders side by side. Each row is told apart by its dashes and the shape of its marks beside its shade; the accented one is drawn last, in
 * its own colour and thicker. Bars behind the marks say between which places it may really stand.
 */
export function Ranks({ columns, rows, label }: Props) {
  const [ref, width] = useWidth();
  const lowest = Math.max(1, ...rows.flatMap(({ points }) => points.map((point) => point?.high ?? 0)), rows.length);
  const isNarrow = width < NARROW_PX;
  const labelWidth = isNarrow ? Math.min(120, width * 0.34) : Math.min(240, width * 0.3);
  const x = scalePoint<number>()
    .domain(columns.map((_, i) => i))
    .range([labelWidth + PAD_PX, width - PAD_PX * (isNarrow ? 1 : 2)]);
  const y = (place: number) => TOP_PX + (place - 0.5) * ROW_PX;
  const height = TOP_PX + lowest * ROW_PX;
  const drawn = rows.map((row, i) => ({ row, i })).sort((a, b) => Number(!!a.row.accent) - Number(!!b.row.accent));
  return (
    <div className={styles.chart} ref={ref} style={{ height }}>
      <svg width={width} height={height} aria-hidden>
        {drawn.map(({ row, i }) => (
          <Line key={row.id} row={row} style={i} x={(column) => x(column) ?? 0} y={y} />
        ))}
        {columns.map((header, i) => (
          <text
            key={header}
            className={styles.heading}
            x={i === columns.length - 1 ? width : x(i)}
            y={isNarrow && columns.length > 2 && i % 2 === 1 ? 16 : 38}
            textAnchor={i === columns.length - 1 ? 'end' : 'middle'}
          >
            {header}
          </text>
        ))}
      </svg>
      <ol className={styles.labels} aria-label={label}>
        {rows.map((row, i) => {
          const shown = row.points.find((point) => point !== null)?.place ?? i + 1;
          return (
            <li
              key={row.id}
              className={styles.label}
              data-accent={row.accent || undefined}
              style={{ top: y(row.points[0]?.place ?? shown) - ROW_PX / 2, width: labelWidth, height: ROW_PX }}
            >
              {row.href ? <Link to={row.href}>{row.label}</Link> : <span>{row.label}</span>}
              <span className="visually-hidden">{row.described}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const DASHES = [undefined, '9 5', '2 5', '12 4 2 4'] as const;

interface LineProps {
  row: RankedRow;
  /** Which dashes and which marks. */
  style: number;
  x: (column: number) => number;
  y: (place: number) => number;
}

function Line({ row, style, x, y }: LineProps) {
  const points = row.points.flatMap((point, i) => (point === null ? [] : [{ i, ...point }]));
  return (
    <g className={styles.line} data-accent={row.accent || undefined}>
      {points.map(({ i, low, high }) => (
        <line key={i} className={styles.interval} x1={x(i)} x2={x(i)} y1={y(low)} y2={y(high)} />
      ))}
      <polyline
        points={points.map(({ i, place }) => `${x(i)},${y(place)}`).join(' ')}
        strokeDasharray={row.accent ? undefined : DASHES[style % DASHES.length]}
      />
      {points.map(({ i, place }) => (
        <g key={i} className={styles.mark}>
          <Mark x={x(i)} y={y(place)} shape={row.accent ? 0 : style % 3} />
          <text className={styles.place} x={x(i)} y={y(place) + 5} textAnchor="middle">
            {place}
          </text>
        </g>
      ))}
    </g>
  );
}

function Mark({ x, y, shape }: { x: number; y: number; shape: number }) {
  if (shape === 0) return <circle cx={x} cy={y} r={RADIUS_PX} />;
  const side = RADIUS_PX * 1.8;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      rx={2}
      transform={shape === 2 ? `rotate(45 ${x} ${y})` : undefined}
    />
  );
}
