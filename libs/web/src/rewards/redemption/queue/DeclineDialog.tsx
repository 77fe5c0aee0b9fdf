import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../../frame';
import styles from './queue.module.css';
import type { Queued } from './queued';

interface Props {
  about: readonly Queued[];
  onClose: () => void;
  /** Throws what the server refused: it is shown and what was typed stays. */
  onDone: (reason: string) => Promise<unknown>;
}

/** No, with a reason that the person reads; the points are back. */
export function DeclineDialog({ about, onClose, onDone }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const [one] = about;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (!reason.trim()) return setFault(t('rewards.reason_required'));
    setBusy(true);
    try {
      await onDone(reason);
      onClose();
    } catch (error) {
      setFault(tell(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t('rewards.decline_title', { count: about.length })}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className={styles.dialog}>
          {about.length === 1 && one
            ? t('rewards.decline_text', { name: format.name(one.employee), points: one.price })
            : t('rewards.decline_many', { count: about.length })}
        </p>
        <Textarea
          data-autofocus
          label={t('rewards.reason')}
          description={t('rewards.reason_hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={300}
          autosize
          minRows={2}
          error={fault}
        />
        <div className={styles.submit}>
          <Button type="submit" color="danger" loading={busy}>
            {t('rewards.decline')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('rewards.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
