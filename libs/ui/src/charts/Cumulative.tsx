import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import styles from './Cumulative.module.css';
import { useWidth } from './use-width';

export interface CumulativeStep {
  id: string;
  /** Under the axis: short. */
  label: string;
  count: number;
  /** Of all, up to and with this step; 0 to 1. */
  share: number;
}

interface Props {
  title: string;
  note?: ReactNode;
  /** Ascending. Between two steps nothing is known, so the curve is a stair. */
  steps: readonly CumulativeStep[];
  /** A line between two steps: where it crosses is only known as a range. */
  line?: { after: string; label: string };
  /** Lines across: the half, nine of ten. */
  levels: readonly { value: number; label: string }[];
  heads: { step: string; count: string; share: string };
  write: (share: number) => string;
}

const HEIGHT = 300;
const MARGIN = { top: 28, right: 16, bottom: 36, left: 52 };

/** How many have done it by then: a stair that rises to all. */
export function Cumulative({ title, note, steps, line, levels, heads, write }: Props) {
  const { format } = useLocale();
  const [ref, width] = useWidth();
  const columns: Column<CumulativeStep>[] = [
    { key: 'step', header: heads.step, render: (row) => row.label, heading: true },
    { key: 'count', header: heads.count, render: (row) => format.number(row.count), numeric: true },
    { key: 'share', header: heads.share, render: (row) => write(row.share), numeric: true },
  ];
  const x = (i: number) => MARGIN.left + ((i + 0.5) / steps.length) * (width - MARGIN.left - MARGIN.right);
  const y = (share: number) => HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.bottom - MARGIN.top);
  const stair = steps.map(({ share }, i) => `${i === 0 ? `M${x(0)},${y(0)}` : `H${x(i)}`}V${y(share)}`).join('');
  const at = steps.findIndex(({ id }) => id === line?.after);
  const between = x(at + 0.5);
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={steps} rowKey={(row) => row.id}>
      <div ref={ref} className={styles.box}>
        <svg width={width} height={HEIGHT} role="group" aria-label={title} className={styles.chart}>
          {[0, 1].map((share) => (
            <Level key={share} y={y(share)} width={width} label={write(share)} />
          ))}
          {levels.map(({ value, label }) => (
            <Level key={label} y={y(value)} width={width} label={write(value)} name={label} />
          ))}
          <path d={`${stair}H${width - MARGIN.right}V${y(0)}Z`} className={styles.area} />
          <path d={`${stair}H${width - MARGIN.right}`} className={styles.stair} />
          {line && at >= 0 && (
            <g>
              <line x1={between} x2={between} y1={MARGIN.top - 6} y2={y(0)} className={styles.line} />
              <text x={between} y={MARGIN.top - 12} textAnchor="middle" className={styles.name}>
                {line.label}
              </text>
            </g>
          )}
          {steps.map(({ id, label, share }, i) => (
            <g key={id}>
              <circle cx={x(i)} cy={y(share)} r={5} className={styles.dot} />
              {share !== steps[i - 1]?.share && (
                <text
                  x={i === steps.length - 1 ? width - MARGIN.right : x(i) + 8}
                  y={y(share) + (share > 0.9 ? 20 : -8)}
                  textAnchor={i === steps.length - 1 ? 'end' : 'start'}
                  className={styles.figure}
                >
                  {write(share)}
                </text>
              )}
              <text x={x(i)} y={HEIGHT - MARGIN.bottom + 20} textAnchor="middle" className={styles.tick}>
                {label}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

function Level({ y, width, label, name }: { y: number; width: number; label: string; name?: string }) {
  return (
    <g>
      <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y} y2={y} className={name ? styles.level : styles.grid} />
      <text x={MARGIN.left - 8} y={y + 4} textAnchor="end" className={styles.tick}>
        {label}
      </text>
      {name && (
        <text x={MARGIN.left + 4} y={y - 6} className={styles.axis}>
          {name}
        </text>
      )}
    </g>
  );
}
