import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useFailureWords, useOnline } from '../../frame';
import { useConfirmed } from '../../identity';
import Sender from './Sender';
import { useWaiting } from './use-waiting';
import type { Waiting } from './waiting';
import styles from './offline.module.css';

/** What this device still holds; nothing where there is nothing. */
export function WaitingList() {
  const { t } = useLocale();
  const { waiting } = useWaiting();
  return (
    <>
      <Sender />
      {waiting.length > 0 && (
        <section className={styles.waiting} aria-label={t('empowerment.waiting.title')}>
          <h2 className={styles.title}>{t('empowerment.waiting.title')}</h2>
          <ul className={styles.list}>
            {waiting.map((one) => (
              <WaitingCard key={one.key} one={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WaitingCard({ one }: { one: Waiting }) {
  const { t } = useLocale();
  const online = useOnline();
  const confirmed = useConfirmed();
  const words = useFailureWords();
  const { entries } = useWaiting();
  const note = one.id === null ? 'empowerment.waiting.note' : 'empowerment.waiting.told';
  return (
    <li className={styles.card}>
      {one.input && <p className={styles.did}>{one.input.did}</p>}
      {one.refused ? (
        <>
          <p role="alert">{t('empowerment.waiting.refused', { why: words(one.refused) })}</p>
          <div className={styles.deeds}>
            <Button size="xs" variant="light" onClick={() => void entries.retry(one.key)}>
              {t('empowerment.waiting.retry')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => entries.drop(one.key)}>
              {t('empowerment.waiting.drop')}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.note}>{t(online && confirmed ? 'empowerment.waiting.sending' : note)}</p>
      )}
    </li>
  );
}
