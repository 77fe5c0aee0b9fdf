import { useLocale } from '@zasluga/locale';
import { ConfirmDialog } from '@zasluga/ui';

/** The end can't be taken back: the votes go to the line, and nobody comes in any more. */
export function EndDialog({ onClose, onEnd }: { onClose: () => void; onEnd: () => Promise<unknown> }) {
  const { t } = useLocale();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('workshop.end.title')}
      confirmLabel={t('workshop.end.confirm')}
      onConfirm={onEnd}
    >
      {t('workshop.end.text')}
    </ConfirmDialog>
  );
}
