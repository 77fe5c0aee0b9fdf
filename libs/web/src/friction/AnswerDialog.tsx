import { Button, Modal, Textarea } from '@mantine/core';
import { COMPLAINT_ANSWER_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Quote } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../frame';
import type { ComplaintItemFragment } from '../gql';
import styles from './friction.module.css';

interface Props {
  complaint: ComplaintItemFragment;
  onClose: () => void;
  /** Throws what the server refused: it is shown and what was typed stays. */
  onDone: (answer: string, before: ComplaintItemFragment) => Promise<unknown>;
}

const SHORTEST = 3;

/** What the customer reads on the private page. */
export function AnswerDialog({ complaint, onClose, onDone }: Props) {
  const { t, locale } = useLocale();
  const tell = useFailureText();
  const [answer, setAnswer] = useState(complaint.answer ?? '');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (answer.trim().length < SHORTEST) return setFault(t('friction.answer.needed'));
    setBusy(true);
    try {
      await onDone(answer.trim(), complaint);
      onClose();
    } catch (error) {
      setFault(tell(error));
      setBusy(false);
    }
  }

  const { words, locale: language } = complaint.said;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('friction.answer.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {words && <Quote lang={language === locale ? undefined : language}>{words}</Quote>}
        <Textarea
          data-autofocus
          label={t('friction.answer.label')}
          description={t('friction.answer.hint')}
          value={answer}
          maxLength={COMPLAINT_ANSWER_MAX}
          error={fault}
          autosize
          minRows={4}
          maxRows={12}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy}>
          {t('friction.answer.send')}
        </Button>
      </form>
    </Modal>
  );
}
