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

/** Stands above everything while there is no network. */
export function OfflineBar() {
  const { t } = useLocale();
  const online = useOnline();
  return (
    <div role="status" className={online ? 'visually-hidden' : styles.offline}>
      {!online && t('app.offline')}
    </div>
  );
}
