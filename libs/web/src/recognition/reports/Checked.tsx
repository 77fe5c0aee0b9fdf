import { IconEyeCheck } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import styles from './reports.module.css';

/** In place of words that are being checked; giver, receivers and curators read them and see that others don't. */
export function Checked({ readsWords }: { readsWords: boolean }) {
  const { t } = useLocale();
  return (
    <p className={readsWords ? styles.note : styles.placeholder}>
      <IconEyeCheck size={20} stroke={1.75} aria-hidden />
      {t(readsWords ? 'recognition.checked.note' : 'recognition.checked')}
    </p>
  );
}
