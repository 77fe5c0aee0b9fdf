import { useLocale } from '@zasluga/locale';
import { useSyncExternalStore } from 'react';
import styles from './frame.module.css';

function subscribe(listener: () => void) {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Stands above everything while there is no network, or while the server hasn't been `reached` yet. */
export function OfflineBar({ reached }: { reached: boolean }) {
  const { t } = useLocale();
  const online = useOnline();
  return (
    <div role="status" className={online && reached ? 'visually-hidden' : styles.offline}>
      {!online ? t('app.offline') : !reached && t('app.unreached')}
    </div>
  );
}
