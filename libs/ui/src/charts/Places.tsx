import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Places.module.css';

/** Where something stands in an order, with the places between which it may really stand; 1 is the highest. */
export interface PlaceMark {
  /** Names the mark's line: "colleagues". */
  series: string;
  /** The declared place on this series' own scale, which may hold fewer rivals; null when not ranked. */
  declared: number | null;
  /** Null where it can't be told: then only the text speaks. */
  place: { median: number; low: number; high: number } | null;
  /** The figure in words: "4–5". */
  text: ReactNode;
  /** Where a click on the figure leads. */
  href?: string;
}

export interface PlacedRow {
  id: string;
  label: ReactNode;
  /** The declared place in the whole order; null when it is not ranked. */
  declared: number | null;
  /** One line per series, in the same order in every row. */
  marks: readonly PlaceMark[];
  /** The one row that the page is about. */
  accent?: boolean;
}

interface Props {
  rows: readonly PlacedRow[];
  /** Number of places on the scale. */
  places: number;
  /** What the upright stroke means: "declared". */
  declaredLabel: string;
}

/** Declared places as strokes, lived places as marks with their intervals: how far a value has slipped is a distance on one line. */
export function Places({ rows, places, declaredLabel }: Props) {
  const at = (place: number) => `${((place - 0.5) / places) * 100}%`;
  return (
    <div className={styles.chart}>
      <div className={styles.row} data-head aria-hidden>
        <span className={styles.key}>
          <span className={styles.keyStroke} />
          {declaredLabel}
        </span>
        <span className={styles.line}>
          <span className={styles.scale}>
            {Array.from({ length: places }, (_, i) => (
              <span key={i} className={styles.tick} style={{ insetInlineStart: at(i + 1) }}>
                {i + 1}
              </span>
            ))}
          </span>
        </span>
      </div>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row} data-accent={row.accent || undefined}>
            <span className={styles.label}>
              <span className={styles.numeral}>{row.declared ?? '—'}</span>
              <span>{row.label}</span>
            </span>
            <span className={styles.lines}>
              {row.marks.map((mark, series) => (
                <Line key={mark.series} mark={mark} at={at} series={series} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  mark: PlaceMark;
  at: (place: number) => string;
  series: number;
}

function Line({ mark: { series: name, declared, place, text, href }, at, series }: LineProps) {
  return (
    <span className={styles.line} data-series={series}>
      <span className={styles.track} data-empty={!place || undefined} aria-hidden>
        {place && declared !== null && <span className={styles.declared} style={{ insetInlineStart: at(declared) }} />}
        {place && (
          <>
            <span
              className={styles.interval}
              style={{ insetInlineStart: at(place.low), width: `calc(${at(place.high)} - ${at(place.low)})` }}
            />
            <span className={styles.mark} style={{ insetInlineStart: at(place.median) }} />
          </>
        )}
      </span>
      <span className={styles.figure}>
        <span className={styles.series}>{name}</span> {href ? <Link to={href}>{text}</Link> : text}
      </span>
    </span>
  );
}
