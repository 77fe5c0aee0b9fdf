import { type Split, votesOf } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import styles from './SplitBar.module.css';

interface Props {
  /** Null: too few votes to show. */
  split: Split | null;
  /** Which of the two votes, where both stand one above the other. */
  label?: string;
  size?: 'plain' | 'wall';
}

/**
 * How many are for and how many against: blue to the left of the middle, burnt orange to the right, the unsure on both sides of it. Each
 * has its sign, its word and its number.
 */
export function SplitBar({ split, label, size = 'plain' }: Props) {
  const { t, format } = useLocale();
  if (!split)
    return (
      <p className={styles.few} data-size={size}>
        {label ? `${label}: ${t('workshop.few')}` : t('workshop.few')}
      </p>
    );
  const votes = votesOf(split);
  const share = (n: number) => (votes ? n / votes : 0);
  // the whole width is twice the votes: all for reach from the middle to the left edge
  const half = (n: number) => `${share(n) * 50}%`;
  const left = 50 - (share(split.for) + share(split.unsure) / 2) * 50;
  return (
    <figure className={styles.figure} data-size={size}>
      {label && <figcaption className={styles.label}>{label}</figcaption>}
      <div className={styles.bar} aria-hidden>
        <span className={styles.middle} />
        <span className={styles.parts} style={{ left: `${left}%` }}>
          <span data-verdict="for" style={{ width: half(split.for) }} />
          <span data-verdict="unsure" style={{ width: half(split.unsure) }} />
          <span data-verdict="against" style={{ width: half(split.against) }} />
        </span>
      </div>
      <dl className={styles.numbers}>
        {(['for', 'unsure', 'against'] as const).map((verdict) => (
          <div key={verdict} data-verdict={verdict}>
            <dt>
              <span aria-hidden>{SIGN[verdict]}</span> {t(`workshop.verdict.${verdict}`)}
            </dt>
            <dd>
              <b>{format.number(split[verdict])}</b>
              <span className={styles.share}>{format.percent(share(split[verdict]))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

export const SIGN = { for: '+', against: '−', unsure: '?' } as const;
