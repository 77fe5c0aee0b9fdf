import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { WriteValueRankingDocument } from '../../gql';
import styles from './curate.module.css';
import { useRefusal } from './use-refusal';

interface Props {
  valueIds: readonly string[];
  basedOn: string | null;
  onWritten: () => void;
  onReset: () => void;
}

/** From which day the drawn order counts, and why. */
export function WriteOrder({ valueIds, basedOn, onWritten, onReset }: Props) {
  const { t, format } = useLocale();
  const today = format.plainDay();
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [write, { loading }] = useMutation(WriteValueRankingDocument);
  const { textFor, refused, clear } = useRefusal();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    clear();
    try {
      await write({ variables: { input: { valueIds: [...valueIds], inForceFrom: day, note, basedOn } } });
      showToast({ text: t('values.order.written', { day: format.date(day) }) });
      onWritten();
    } catch (error) {
      refused(error);
    }
  }

  return (
    <form className={styles.write} onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('values.order.changed')}</h3>
      <p className={styles.hint}>{t('values.order.meaning')}</p>
      {textFor('valueIds', 'basedOn', '') && (
        <p className={styles.fault} role="alert">
          {textFor('valueIds', 'basedOn', '')}
        </p>
      )}
      <div className={styles.fields}>
        <TextInput
          type="date"
          label={t('values.order.day')}
          min={basedOn ? today : undefined}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          error={textFor('inForceFrom')}
        />
        <Textarea
          label={t('values.order.note')}
          autosize
          minRows={1}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={textFor('note')}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" loading={loading}>
          {t('values.order.write')}
        </Button>
        <Button variant="default" onClick={onReset}>
          {t('values.order.reset')}
        </Button>
      </div>
    </form>
  );
}
