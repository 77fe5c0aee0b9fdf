import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { SIGNAL_VERDICTS, VERDICT_WORDS_MAX, VERDICT_WORDS_MIN } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { FairnessSignalsDocument, JudgeSignalDocument, type SignalVerdict } from '../../gql';
import styles from './fairness.module.css';

const VERDICTS = SIGNAL_VERDICTS.map((verdict) => verdict.toUpperCase() as SignalVerdict);

/** What somebody found, in words, and what followed. */
export function JudgeForm({ signal, onClose }: { signal: string; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [verdict, setVerdict] = useState<SignalVerdict>('FINE');
  const [words, setWords] = useState('');
  const [followed, setFollowed] = useState('');
  const [fault, setFault] = useState('');
  const [judge, { loading }] = useMutation(JudgeSignalDocument, { refetchQueries: [FairnessSignalsDocument] });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (words.trim().length < VERDICT_WORDS_MIN) return setFault(t('fairness.words.needed'));
    judge({ variables: { input: { signal, verdict, words, followed } } }).then(
      () => {
        showToast({ text: t('fairness.judged') });
        onClose();
      },
      (error: unknown) => setFault(tell(error)),
    );
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <NativeSelect
        label={t('fairness.verdict')}
        value={verdict}
        onChange={(event) => setVerdict(event.currentTarget.value as SignalVerdict)}
        data={VERDICTS.map((value) => ({ value, label: t(`fairness.verdict.${value}`) }))}
      />
      <Textarea
        label={t('fairness.words')}
        description={t('fairness.words.hint')}
        error={fault}
        value={words}
        maxLength={VERDICT_WORDS_MAX}
        autosize
        minRows={2}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setFault('');
        }}
      />
      <Textarea
        label={t('fairness.followed.field')}
        value={followed}
        maxLength={VERDICT_WORDS_MAX}
        autosize
        minRows={2}
        onChange={(event) => setFollowed(event.currentTarget.value)}
      />
      <div className={styles.deeds}>
        <Button type="submit" loading={loading}>
          {t('fairness.judge.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
