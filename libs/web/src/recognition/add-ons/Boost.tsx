import { IconHeartPlus } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { lazy, Suspense, useState } from 'react';
import styles from '../card/RecognitionCard.module.css';

const AddOnDialog = lazy(() => import('./AddOnDialog'));

/** «Поддержать»: an own reason, not one more thumb. */
export function Boost({ id }: { id: string }) {
  const { t } = useLocale();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" className={styles.quiet} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconHeartPlus size={20} stroke={1.75} />
        {t('recognition.add_on')}
      </button>
      {opened && (
        <Suspense fallback={null}>
          <AddOnDialog id={id} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
