import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import type { PraiseItemFragment } from '../../gql';
import { PersonField } from '../PersonField';
import type { Person } from '../PersonOption';
import styles from '../praise.module.css';

interface Props<Answer> {
  praise: PraiseItemFragment;
  onClose: () => void;
  /** Throws what the server refused: it is shown and what was typed stays. */
  onDone: (answer: Answer) => Promise<unknown>;
}

/** Whom the praise is about. */
export function AssignDialog({ praise, onClose, onDone }: Props<string>) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [person, setPerson] = useState<Person | null>(null);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!person) return setFault(t('praise.assign.needed'));
    setBusy(true);
    try {
      await onDone(person.id);
      onClose();
    } catch (error) {
      setFault(tell(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t('praise.assign.title')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {praise.words && <p className={styles.excerpt}>«{praise.words}»</p>}
        <PersonField
          label={t('praise.assign.person')}
          description={t('praise.assign.hint')}
          hint={praise.named}
          chosen={person}
          error={fault}
          onChange={(chosen) => {
            setPerson(chosen);
            setFault('');
          }}
        />
        <Button type="submit" loading={busy}>
          {t('praise.assign.save')}
        </Button>
      </form>
    </Dialog>
  );
}

const REASON_MAX = 200;
const REASON_MIN = 3;

/** Why it isn't shown: for the other curators. */
export function HideDialog({ praise, all = false, onClose, onDone }: Props<string> & { all?: boolean }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim().length < REASON_MIN) return setFault(t('praise.hide.needed'));
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
    <Dialog
      opened
      onClose={onClose}
      title={all ? t('praise.hide.title_all', { n: praise.similar + 1 }) : t('praise.hide.title')}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t(all ? 'praise.hide.text_all' : 'praise.hide.text')}</p>
        <Textarea
          data-autofocus
          label={t('praise.hide.reason')}
          value={reason}
          maxLength={REASON_MAX}
          error={fault}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy}>
          {t('praise.queue.hide')}
        </Button>
      </form>
    </Dialog>
  );
}
