import type { WorkshopMoment } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useEffect, useMemo, useState } from 'react';
import styles from './wall.module.css';

/** Minutes and seconds since the phase began, by the server's clock. */
export function Elapsed({ moment: { phaseBeganAt, sentAt } }: { moment: WorkshopMoment }) {
  const { t } = useLocale();
  const ahead = useMemo(() => Date.now() - Date.parse(sentAt), [sentAt]);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(clock);
  }, []);
  const seconds = Math.max(0, Math.floor((now - ahead - Date.parse(phaseBeganAt)) / 1000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span className={styles.elapsed} role="timer">
      <span className="visually-hidden">{t('workshop.wall.elapsed')} </span>
      {text}
    </span>
  );
}
