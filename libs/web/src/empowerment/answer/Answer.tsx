import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useComplain, useFailureText } from '../../frame';
import { AnswerDecisionDocument, TakeAnswerBackDocument, type Verdict } from '../../gql';
import styles from '../empowerment.module.css';

/** As long as the server lets it be taken back, but for a slow line. */
const UNDO_MS = 15_000;

interface Props {
  id: string;
  onAnswered: () => void;
  onTakenBack: () => void;
}

/** One of two answers: backed by one tap, or backed with a better way in words. There is no third. Taken back for some seconds. */
export function Answer({ id, onAnswered, onTakenBack }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const complain = useComplain();
  // whoever comes back from the words stands where they left
  const [state, setState] = useState<'shut' | 'showing' | 'again'>('shut');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState('');
  const [answer, { loading }] = useMutation(AnswerDecisionDocument);
  const [takeBack] = useMutation(TakeAnswerBackDocument);

  async function undo() {
    try {
      await takeBack({ variables: { id } });
      showToast({ text: t('answer.taken_back') });
      onTakenBack();
    } catch (error) {
      complain(error);
    }
  }

  async function say(verdict: Verdict, said: string | null) {
    setFault('');
    try {
      await answer({ variables: { input: { id, verdict, words: said } } });
      showToast({
        text: t('answer.sent'),
        durationMs: UNDO_MS,
        action: { label: t('answer.undo'), run: () => void undo() },
      });
      onAnswered();
    } catch (error) {
      setFault(tell(error));
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (!words.trim()) return setFault(t('empowerment.missing.words'));
    void say('BETTER_WAY', words);
  }

  if (state !== 'showing')
    return (
      <>
        <div className={styles.answers}>
          <Button loading={loading} onClick={() => void say('BACKED', null)}>
            {t('empowerment.back')}
          </Button>
          <Button
            variant="default"
            disabled={loading}
            autoFocus={state === 'again'}
            onClick={() => setState('showing')}
          >
            {t('empowerment.back_better')}
          </Button>
        </div>
        {fault && (
          <p className={styles.error} role="alert">
            {fault}
          </p>
        )}
      </>
    );
  return (
    <form className={styles.better} onSubmit={submit} noValidate>
      <Textarea
        label={t('empowerment.better_words')}
        description={t('empowerment.better_hint')}
        autosize
        minRows={2}
        maxLength={1000}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={fault}
      />
      <div className={styles.answers}>
        <Button type="submit" loading={loading}>
          {t('empowerment.send_better')}
        </Button>
        <Button variant="default" onClick={() => setState('again')}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
