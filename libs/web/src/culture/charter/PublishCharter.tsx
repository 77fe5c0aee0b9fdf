import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { CHARTER_NOTE_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { type CharterSaysFragment, PublishCharterDocument } from '../../gql';
import { Changes } from './Changes';
import styles from './charter.module.css';

interface Props {
  draft: CharterSaysFragment;
  /** Number of the version that is published. */
  latest: number | null;
  onPublished: () => void;
}

/** What would be new, in whose words, and the button. */
export function PublishCharter({ draft, latest, onPublished }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState('');
  const [publish, { loading }] = useMutation(PublishCharterDocument);
  const unchanged = latest !== null && draft.differences.length === 0;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    try {
      const { data } = await publish({ variables: { input: { note, basedOn: latest } } });
      showToast({ text: t('charter.published', { number: data?.publishCharter.number ?? 1 }) });
      onPublished();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Card className={styles.screenOnly ?? ''} title={t('charter.draft.title')}>
      <p className={styles.lead}>{t('charter.draft')}</p>
      {latest !== null && (
        <>
          <h3 className={styles.since}>{t('charter.changes.since', { number: latest })}</h3>
          {unchanged ? <p>{t('charter.changes.none')}</p> : <Changes differences={draft.differences} />}
        </>
      )}
      {!unchanged && (
        <form className={styles.publish} onSubmit={(event) => void submit(event)} noValidate>
          <Textarea
            label={t('charter.note')}
            description={t('charter.note.hint')}
            autosize
            minRows={2}
            maxLength={CHARTER_NOTE_MAX}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={fault}
          />
          <Button type="submit" loading={loading}>
            {t('charter.publish', { number: (latest ?? 0) + 1 })}
          </Button>
        </form>
      )}
    </Card>
  );
}
