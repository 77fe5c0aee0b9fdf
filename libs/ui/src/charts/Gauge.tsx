import styles from './Gauge.module.css';

export interface GaugeBand {
  /** Where the band begins; it ends where the next one does. */
  from: number;
  label: string;
}

interface Props {
  value: number;
  /** Ends of the interval; null where none can be given. */
  low: number | null;
  high: number | null;
  /** Ascending; the first one begins at the left end or before it. */
  bands: readonly GaugeBand[];
  max: number;
  /** How a value is written. */
  write: (value: number) => string;
}

/** One figure on a thin scale with named bands: which one it lies in is read off the words, not off a colour. */
export function Gauge({ value, low, high, bands, max, write }: Props) {
  const min = Math.min(bands[0]?.from ?? 0, low ?? value, value);
  const at = (number: number) => ((number - min) / (max - min)) * 100;
  const ends = bands.map((_, i) => bands[i + 1]?.from ?? max);
  const within = bands.findLastIndex(({ from }) => value >= from);
  return (
    <div className={styles.gauge}>
      <div className={styles.track} aria-hidden>
        {bands.map(({ from, label }, i) => (
          <span
            key={label}
            className={styles.band}
            data-band={i}
            style={{
              insetInlineStart: `${at(Math.max(min, from))}%`,
              width: `${at(ends[i]!) - at(Math.max(min, from))}%`,
            }}
          />
        ))}
        {low !== null && high !== null && (
          <span
            className={styles.interval}
            style={{ insetInlineStart: `${at(low)}%`, width: `${at(high) - at(low)}%` }}
          />
        )}
        <span className={styles.dot} style={{ insetInlineStart: `${at(value)}%` }} />
      </div>
      <ol className={styles.bands}>
        {bands.map(({ from, label }, i) => (
          <li
            key={label}
            data-here={i === within || undefined}
            style={{ flexGrow: at(ends[i]!) - at(Math.max(min, from)) }}
          >
            <span className={styles.from}>{i === 0 ? `< ${write(ends[i]!)}` : `≥ ${write(from)}`}</span> {label}
          </li>
        ))}
      </ol>
    </div>
  );
}
