import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Sides.module.css';

export interface SidedRow {
  id: string;
  label: string;
  href?: string;
  /** Share "for", 0 to 1; null where it can't be told: then only the words speak. */
  share: number | null;
  /** Ends of the interval; null where none can be given. */
  low: number | null;
  high: number | null;
  /** The share in words: "52 %". */
  text: ReactNode;
  /** What it comes to: "no agreed side". */
  verdict: ReactNode;
  /** The row needs attention. */
  open?: boolean;
}

interface Props {
  rows: readonly SidedRow[];
  forLabel: string;
  againstLabel: string;
  /** Between these shares there is no agreed side. */
  between: readonly [number, number];
}

/** How people split over sentences: "for" grows from the left, "against" is the rest, the whisker says how sure the border is. */
export function Sides({ rows, forLabel, againstLabel, between }: Props) {
  return (
    <div className={styles.chart}>
      <div className={styles.head} aria-hidden>
        <span className={styles.key} data-side="for">
          + {forLabel}
        </span>
        <span className={styles.key} data-side="against">
          − {againstLabel}
        </span>
      </div>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row} data-open={row.open || undefined}>
            <span className={styles.label}>{row.href ? <Link to={row.href}>{row.label}</Link> : row.label}</span>
            <Bar row={row} between={between} />
            <span className={styles.figure}>
              <strong>{row.text}</strong>
              <span className={styles.verdict}>{row.verdict}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar({ row: { share, low, high }, between }: { row: SidedRow; between: Props['between'] }) {
  if (share === null) return <span className={styles.track} data-empty aria-hidden />;
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.for} style={{ width: `${share * 100}%` }} />
      <span className={styles.against} style={{ width: `${(1 - share) * 100}%` }} />
      {between.map((end) => (
        <span key={end} className={styles.end} style={{ insetInlineStart: `${end * 100}%` }} />
      ))}
      {low !== null && high !== null && (
        <span
          className={styles.interval}
          style={{ insetInlineStart: `${low * 100}%`, width: `${(high - low) * 100}%` }}
        />
      )}
    </span>
  );
}
