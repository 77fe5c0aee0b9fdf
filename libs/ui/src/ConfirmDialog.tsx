import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, type ReactNode, useState } from 'react';
import styles from './ConfirmDialog.module.css';
import { Dialog } from './Dialog';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** Names what happens: «Удалить точку „Касса“», never "Are you sure?". */
  title: string;
  /** What follows from it, and whether it can be taken back. */
  children: ReactNode;
  /** The verb of the deed. */
  confirmLabel: string;
  onConfirm: () => Promise<unknown> | void;
  /** Where given, it has to be typed: for what can't be undone. */
  typeName?: string;
  dangerous?: boolean;
}

export function ConfirmDialog(props: Props) {
  const { opened, onClose, title, children, confirmLabel, onConfirm, typeName, dangerous = false } = props;
  const { t } = useLocale();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const matches = !typeName || typed.trim() === typeName;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!matches || busy) return;
    setBusy(true);
    try {
      await onConfirm();
      setTyped('');
      onClose();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <form onSubmit={(event) => void submit(event)}>
        <div className={styles.text}>{children}</div>
        {typeName && (
          <TextInput
            label={t('ui.confirm.name', { name: typeName })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            mb="md"
          />
        )}
        <div className={styles.actions}>
          <Button type="submit" color={dangerous ? 'danger' : 'pine'} disabled={!matches} loading={busy}>
            {confirmLabel}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
