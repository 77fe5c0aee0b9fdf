import { useLocale } from '@zasluga/locale';
import { lazy, Suspense, useState } from 'react';
import type { RecognitionCardFragment } from '../../gql';
import styles from './edit.module.css';

const HistoryDialog = lazy(() => import('./HistoryDialog'));

/** «изменено»: everybody sees that; giver, receivers and curators open what stood before. */
export function EditedMark({ recognition }: { recognition: RecognitionCardFragment }) {
  const { t, format } = useLocale();
  const [opened, setOpened] = useState(false);
  const { editedAt, viewerCan, id } = recognition;
  if (!editedAt) return null;
  const when = format.dateTime(editedAt);
  if (!viewerCan.readHistory)
    return (
      <>
        {' · '}
        <span title={when}>{t('recognition.edited')}</span>
      </>
    );
  return (
    <>
      {' · '}
      <button type="button" className={styles.mark} title={when} onClick={() => setOpened(true)}>
        {t('recognition.edited')}
        <span className="visually-hidden">. {t('recognition.edited.open')}</span>
      </button>
      {opened && (
        <Suspense fallback={null}>
          <HistoryDialog id={id} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
