import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import type { Estimate } from './estimate';
import styles from './Iceberg.module.css';

interface Props {
  title: string;
  note?: ReactNode;
  /** From the snow on top to the mass under water; values are shares of one whole. */
  bands: readonly [Estimate, Estimate, Estimate];
  write: (share: number) => string;
}

const WIDTH = 320;
const HEIGHT = 300;
const PEAK_Y = 8;
/** Half the berg's width at a depth: narrow above, wide below the water, closing at its foot. */
const OUTLINE: readonly [y: number, half: number][] = [
  [0, 6],
  [0.16, 44],
  [0.34, 78],
  [0.36, 108],
  [0.62, 148],
  [0.84, 112],
  [1, 28],
];

function halfAt(depth: number): number {
  const next = OUTLINE.findIndex(([y]) => y >= depth);
  const [y1, h1] = OUTLINE[Math.max(0, next)] ?? [1, 28];
  const [y0, h0] = OUTLINE[Math.max(0, next - 1)] ?? [0, 6];
  return y1 === y0 ? h1 : h0 + ((depth - y0) / (y1 - y0)) * (h1 - h0);
}

/** The outline between two depths, both 0..1. */
function slab(from: number, to: number): string {
  const depths = [from, ...OUTLINE.map(([y]) => y).filter((y) => y > from && y < to), to];
  const point = (depth: number, side: 1 | -1) =>
    `${WIDTH / 2 + side * halfAt(depth)},${PEAK_Y + depth * (HEIGHT - PEAK_Y - 8)}`;
  return [...depths.map((d) => point(d, 1)), ...depths.toReversed().map((d) => point(d, -1))].join(' ');
}

/** The same berg for everybody: its three layers keep their places, the ink that fills each says how much there is. */
export function Iceberg({ title, note, bands, write }: Props) {
  const { t, format } = useLocale();
  const edges = [0, 0.17, 0.35, 1];
  const columns: Column<Estimate>[] = [
    { key: 'label', header: t('ui.chart.group'), render: (row) => row.label, heading: true },
    { key: 'share', header: t('ui.chart.share'), render: (row) => write(row.value), numeric: true },
    { key: 'low', header: t('ui.chart.low'), render: (row) => row.low !== null && write(row.low), numeric: true },
    { key: 'high', header: t('ui.chart.high'), render: (row) => row.high !== null && write(row.high), numeric: true },
    {
      key: 'n',
      header: t('ui.chart.count'),
      render: (row) => row.n !== undefined && format.number(row.n),
      numeric: true,
    },
  ];
  const water = PEAK_Y + 0.35 * (HEIGHT - PEAK_Y - 8);
  const deepest = Math.max(...bands.map(({ value }) => value), 0.01);
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={bands} rowKey={(row) => row.id}>
      <div className={styles.chart}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.berg} aria-hidden>
          <rect x={0} y={water} width={WIDTH} height={HEIGHT - water} className={styles.water} />
          {bands.map((band, i) => (
            <polygon
              key={band.id}
              points={slab(edges[i] ?? 0, edges[i + 1] ?? 1)}
              className={styles.slab}
              style={{
                fill: `color-mix(in oklab, var(--primary) ${Math.round(12 + (band.value / deepest) * 78)}%, var(--surface))`,
              }}
            />
          ))}
          <line x1={0} x2={WIDTH} y1={water} y2={water} className={styles.surface} />
        </svg>
        <ol className={styles.bands}>
          {bands.map((band) => (
            <li className={styles.band} key={band.id}>
              <strong className={styles.share}>{write(band.value)}</strong>
              <span className={styles.label}>{band.href ? <Link to={band.href}>{band.label}</Link> : band.label}</span>
              <span className={styles.hint}>
                {band.low !== null &&
                  band.high !== null &&
                  t('ui.chart.interval', { low: write(band.low), high: write(band.high) })}
                {band.hint}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </ChartFrame>
  );
}
