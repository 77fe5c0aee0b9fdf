import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../../frame';
import { CancelRedemptionDocument } from '../../../gql';
import { useViewer } from '../../../identity';
import styles from '../../catalogue/manage/manage.module.css';
import type { Queued } from './queued';

/** Somebody else's redemption is cancelled with a reason, which that person reads. */
export function CancelDialog({ about, onClose }: { about: Queued; onClose: () => void }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const own = useViewer().id === about.employee.id;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [cancel, { loading }] = useMutation(CancelRedemptionDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (!own && !reason.trim()) return setFault(t('rewards.reason_required'));
    try {
      await cancel({ variables: { input: { id: about.id, reason } } });
      showToast({ text: t('rewards.cancelled', { points: format.points(about.price) }) });
      onClose();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rewards.cancel_title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className={styles.dialog}>
          {t('rewards.cancel_other', { name: format.name(about.employee), points: about.price })}
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
          <Button type="submit" color="danger" loading={loading}>
            {t('rewards.cancel')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('rewards.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
