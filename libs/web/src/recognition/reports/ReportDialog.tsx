import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { OwnReportDocument, type OwnReportQuery, ReportRecognitionDocument, type ReportReason } from '../../gql';
import styles from './reports.module.css';

type Said = NonNullable<OwnReportQuery['recognition']>['ownReport'];
const REASONS: readonly ReportReason[] = ['RUDE', 'UNTRUE', 'PERSONAL', 'OFF_TOPIC', 'OTHER'];
const MAX_LETTERS = 500;

/** What is wrong, in one choice and words if there are any. What one said before stands in it and can be changed. */
export default function ReportDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(OwnReportDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const said = data?.recognition?.ownReport;
  return (
    <Dialog opened onClose={onClose} title={t('recognition.report.title')}>
      {data ? (
        said?.outcome ? (
          <p>{t(`recognition.report.outcome.${said.outcome}`)}</p>
        ) : (
          <Form id={id} said={said ?? null} onClose={onClose} />
        )
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Dialog>
  );
}

function Form({ id, said, onClose }: { id: string; said: Said; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [reason, setReason] = useState<ReportReason | ''>(said?.reason ?? '');
  const [words, setWords] = useState(said?.words ?? '');
  const [fault, setFault] = useState<{ field: 'reason' | 'other'; text: string } | null>(null);
  const [send, { loading }] = useMutation(ReportRecognitionDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (!reason) return setFault({ field: 'reason', text: t('recognition.report.reason_needed') });
    try {
      await send({ variables: { input: { recognitionId: id, reason, words: words.trim() } } });
      showToast({ text: t('recognition.report.sent') });
      onClose();
    } catch (error) {
      setFault({ field: 'other', text: tell(error) });
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={styles.hint}>{t(said ? 'recognition.report.again' : 'recognition.report.text')}</p>
      <NativeSelect
        data-autofocus
        label={t('recognition.report.reason')}
        value={reason}
        error={fault?.field === 'reason' ? fault.text : undefined}
        onChange={(event) => setReason(event.currentTarget.value as ReportReason | '')}
        data={[
          { value: '', label: t('recognition.report.choose') },
          ...REASONS.map((each) => ({ value: each, label: t(`recognition.report.reason.${each}`) })),
        ]}
      />
      <Textarea
        label={t('recognition.report.words')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={MAX_LETTERS}
        autosize
        minRows={2}
        maxRows={8}
      />
      {fault?.field === 'other' && (
        <p className={styles.fault} role="alert">
          {fault.text}
        </p>
      )}
      <Button type="submit" loading={loading}>
        {t('recognition.report.send')}
      </Button>
    </form>
  );
}
