import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import styles from './Pareto.module.css';

export interface ParetoBar {
  id: string;
  label: string;
  href: string;
  /** Under the label: state, days. */
  hint: ReactNode;
  /** Two counts that are added: the second is hatched. Null where it is not told. */
  first: number;
  second: number | null;
  /** With those before it, of all: 0 to 1. */
  cumulative: number;
  /** The counts in words. */
  text: ReactNode;
  /** Share of the other question, 0 to 1, with its interval and in words; null where it can't be told, `noShare` says why. */
  share: { value: number; low: number; high: number; text: ReactNode } | null;
  noShare: ReactNode;
}

interface Props<Row extends ParetoBar> {
  title: string;
  note?: ReactNode;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  firstLabel: string;
  secondLabel: string | null;
  cumulativeLabel: string;
  shareLabel: string;
}

/** The few that make the most: bars in their order, how much they make together with those above, and a second bar for another question. */
export function Pareto<Row extends ParetoBar>(props: Props<Row>) {
  const { title, note, rows, columns, firstLabel, secondLabel, cumulativeLabel, shareLabel } = props;
  const most = Math.max(1, ...rows.map(({ first, second }) => first + (second ?? 0)));
  return (
    <ChartFrame title={title} note={note} columns={columns} rows={rows} rowKey={(row) => row.id}>
      <ul className={styles.keys} aria-hidden>
        <Key of="first">{firstLabel}</Key>
        {secondLabel && <Key of="second">{secondLabel}</Key>}
        <Key of="cumulative">{cumulativeLabel}</Key>
        {rows.some(({ share }) => share) && <Key of="share">{shareLabel}</Key>}
      </ul>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.label}>
              <Link to={row.href}>{row.label}</Link>
              <span className={styles.hint}>{row.hint}</span>
            </span>
            <span className={styles.bars}>
              <span className={styles.track} aria-hidden>
                <span className={styles.first} style={{ width: `${(100 * row.first) / most}%` }} />
                <span className={styles.second} style={{ width: `${(100 * (row.second ?? 0)) / most}%` }} />
                <span className={styles.cumulative} style={{ insetInlineStart: `${100 * row.cumulative}%` }} />
              </span>
              <span className={styles.text}>{row.text}</span>
              {row.share ? (
                <>
                  <span className={styles.shareTrack} aria-hidden>
                    <span className={styles.share} style={{ width: `${100 * row.share.value}%` }} />
                    <span
                      className={styles.interval}
                      style={{
                        insetInlineStart: `${100 * row.share.low}%`,
                        width: `${100 * (row.share.high - row.share.low)}%`,
                      }}
                    />
                  </span>
                  <span className={styles.text}>{row.share.text}</span>
                </>
              ) : (
                row.noShare && <span className={styles.noShare}>{row.noShare}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function Key({ of, children }: { of: 'first' | 'second' | 'cumulative' | 'share'; children: ReactNode }) {
  return (
    <li className={styles.key}>
      <span className={styles.swatch} data-of={of} />
      {children}
    </li>
  );
}
