import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { HideDocument } from '../../gql';
import styles from './RecognitionCard.module.css';

const REASON_MAX_LETTERS = 500;

interface Props {
  id: string;
  onClose: () => void;
  /** It can be undone for ten seconds: whoever asks says so. */
  onHidden: () => void;
}

/** With a reason, which its author will read. */
export function HideDialog({ id, onClose, onHidden }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [hide, { loading }] = useMutation(HideDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim().length < 3) return setFault(t('recognition.hide.reason_needed'));
    try {
      await hide({ variables: { input: { id, reason } } });
      onClose();
      onHidden();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t('recognition.hide.title')}>
      <form className={styles.hideForm} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('recognition.hide.text')}</p>
        <Textarea
          label={t('recognition.hide.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={REASON_MAX_LETTERS}
          error={fault}
          autosize
          minRows={2}
        />
        <Button type="submit" loading={loading}>
          {t('recognition.menu.hide')}
        </Button>
      </form>
    </Dialog>
  );
}
