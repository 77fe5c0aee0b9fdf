import { Button } from '@mantine/core';
import { IconClock, IconCopy } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import styles from './edit.module.css';
import { clockOf } from './use-left';

/** How long it stays open; afterwards what was typed can be taken along. */
export function TimeLeft({ left, text }: { left: number; text: string }) {
  const { t } = useLocale();
  if (left > 0)
    return (
      <p className={styles.left}>
        <IconClock size={18} stroke={1.75} aria-hidden />
        {t('recognition.edit.left')} <span role="timer">{clockOf(left)}</span>
      </p>
    );
  async function copy() {
    await navigator.clipboard.writeText(text);
    showToast({ text: t('recognition.edit.copied') });
  }
  return (
    <div className={styles.over} role="alert">
      <p>{t('recognition.edit.over')}</p>
      {text.trim() && (
        <Button variant="default" leftSection={<IconCopy size={18} stroke={1.75} />} onClick={() => void copy()}>
          {t('recognition.edit.copy')}
        </Button>
      )}
    </div>
  );
}
