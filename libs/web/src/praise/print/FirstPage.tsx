import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useEffect, useState } from 'react';
import { useFailureWords } from '../../frame';
import { type PrintOrder, printed } from './order';
import styles from './print.module.css';

/** Choices that follow each other fast ask for one picture. Milliseconds. */
const PAUSE_MS = 250;

/** A picture of the first page as it will be printed; the one before stays until the next has come. */
export function FirstPage({ order }: { order: PrintOrder }) {
  const { t } = useLocale();
  const tell = useFailureWords();
  const [picture, setPicture] = useState<{ url: string; kind: PrintOrder['kind'] } | null>(null);
  const [fault, setFault] = useState('');
  const [wanted, setWanted] = useState(0);
  const [stale, setStale] = useState(true);

  useEffect(() => {
    const leaving = new AbortController();
    setStale(true);
    const timer = setTimeout(async () => {
      const answer = await printed(order, '/picture', leaving.signal);
      if (leaving.signal.aborted) return;
      setStale(false);
      if ('failure' in answer) return setFault(tell(answer.failure));
      setFault('');
      setPicture({ url: URL.createObjectURL(answer.file), kind: order.kind });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [order, wanted, tell]);
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture.url)), [picture]);

  return (
    <figure className={styles.preview} aria-busy={stale}>
      <div className={styles.table}>
        {fault ? (
          <div role="alert" className={styles.failed}>
            <p>{t('praise.print.preview_failed')}</p>
            <p>{fault}</p>
            <Button variant="default" onClick={() => setWanted(wanted + 1)}>
              {t('praise.print.preview_again')}
            </Button>
          </div>
        ) : (
          picture && (
            <img
              src={picture.url}
              alt={t('praise.print.preview_alt', { kind: t(`praise.print.kind.${picture.kind}`) })}
              data-stale={stale || undefined}
            />
          )
        )}
      </div>
      <figcaption>{t('praise.print.preview')}</figcaption>
    </figure>
  );
}
