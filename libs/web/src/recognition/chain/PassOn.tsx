import { IconArrowForwardUp } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Suspense, useState } from 'react';
import { page } from '../../frame';
import type { RecognitionCardFragment } from '../../gql';
import styles from '../card/RecognitionCard.module.css';

const PassOnDialog = page(['chain', 'praise', 'recognition'], () => import('./PassOnDialog'));

/** «Передать дальше»: whoever was thanked knows who made it possible. */
export function PassOn({ recognition }: { recognition: RecognitionCardFragment }) {
  const { t } = useLocale();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" className={styles.quiet} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconArrowForwardUp size={20} stroke={1.75} />
        {t('recognition.pass_on')}
      </button>
      {opened && (
        <Suspense fallback={null}>
          <PassOnDialog recognition={recognition} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
