import { useLocale } from '@zasluga/locale';
import type { PraiseCountsQuery } from '../../gql';
import styles from '../praise.module.css';

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long customers wait for a decision: the one who waits longest now, and half of those of the last month. */
export function Waiting({ counts }: { counts: PraiseCountsQuery['praiseCounts'] | undefined }) {
  const { t, format } = useLocale();
  if (!counts) return null;
  const { oldestAt, medianMinutes } = counts;
  const span = (minutes: number) => {
    if (minutes < 2 * HOUR) return t('praise.time.minutes', { n: minutes });
    return minutes < 2 * DAY
      ? t('praise.time.hours', { n: Math.round(minutes / HOUR) })
      : t('praise.time.days', { n: Math.round(minutes / DAY) });
  };
  const told = [
    oldestAt && t('praise.time.oldest', { when: format.relative(oldestAt) }),
    medianMinutes != null && t('praise.time.median', { span: span(medianMinutes) }),
  ].filter(Boolean);
  return told.length ? <p className={styles.note}>{told.join(' ')}</p> : null;
}
