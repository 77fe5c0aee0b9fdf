import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../frame';
import { AnswerDecisionDocument, type Verdict } from '../gql';
import styles from './empowerment.module.css';

/** One of two answers: backed by one tap, or backed with a better way in words. There is no third. */
export function Answer({ id, onAnswered }: { id: string; onAnswered: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [showing, setShowing] = useState(false);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState('');
  const [answer, { loading }] = useMutation(AnswerDecisionDocument);

  async function say(verdict: Verdict, said: string | null) {
    setFault('');
    try {
      await answer({ variables: { input: { id, verdict, words: said } } });
      showToast({ text: t('empowerment.answered') });
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

  if (!showing)
    return (
      <>
        <div className={styles.answers}>
          <Button loading={loading} onClick={() => void say('BACKED', null)}>
            {t('empowerment.back')}
          </Button>
          <Button variant="default" disabled={loading} onClick={() => setShowing(true)}>
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
        <Button variant="default" onClick={() => setShowing(false)}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
