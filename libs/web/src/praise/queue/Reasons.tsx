import { type MessageId, useLocale } from '@zasluga/locale';
import type { PraiseItemFragment } from '../../gql';
import styles from '../praise.module.css';

type Reason = PraiseItemFragment['reasons'][number];

/** Praise of earlier versions was stored without what was seen: it says the same in general. */
const SINCE_NUMBERED = ['SAME', 'SIMILAR', 'BURST', 'DEVICE', 'SOLICITED', 'INSULT', 'FAST'];

function useReasonText() {
  const { t, format } = useLocale();
  return ({ signal, n, minutes, days, percent, seconds, at, opens, closes, words }: Reason): string => {
    const name = signal.toLowerCase();
    if (signal === 'CLOSED')
      return opens && closes
        ? t('praise.reason.closed', { at: at ?? '', opens, closes })
        : t('praise.reason.closed_day', { at: at ?? '' });
    const numbered = SINCE_NUMBERED.includes(signal) && [n, words, seconds].some((seen) => seen != null);
    if (!numbered) return t(`praise.signal.${name}` as MessageId);
    const values = { n: n ?? 0, minutes: minutes ?? 0, days: days ?? 0, percent: percent ?? 0, words: words ?? '' };
    return t(`praise.reason.${name}` as MessageId, { ...values, seconds: format.number(seconds ?? 0) });
  };
}

/** Why it waits apart, in words; what was taken out before anybody read it. */
export function Reasons({ praise: { reasons, masked, proved } }: { praise: PraiseItemFragment }) {
  const { t } = useLocale();
  const text = useReasonText();
  const what = masked.map((kind) => t(`praise.masked.${kind.toLowerCase()}` as MessageId)).join(', ');
  return (
    <>
      {reasons.length > 0 && (
        <ul className={styles.signals}>
          {reasons.map((reason) => (
            <li key={reason.signal}>{text(reason)}</li>
          ))}
        </ul>
      )}
      {(what || proved) && (
        <p className={styles.note}>
          {[what && t('praise.queue.masked', { what }), proved && t('praise.queue.proved')].filter(Boolean).join(' · ')}
        </p>
      )}
    </>
  );
}
