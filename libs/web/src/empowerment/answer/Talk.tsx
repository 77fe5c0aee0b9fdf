import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { CommentDecisionDocument, type DecisionTalkFragment } from '../../gql';
import { useViewer } from '../../identity';
import styles from './answer.module.css';

/** What was said under the entry, and one's own line. A question is a line like any other: the hour of the answer stays. */
export function Talk({ decision, answered }: { decision: DecisionTalkFragment; answered: boolean }) {
  const { t, format } = useLocale();
  const own = useViewer().employee.id === decision.author.id;
  if (!decision.viewerCanDiscuss && decision.comments.length === 0) return null;
  return (
    <section className={styles.talk}>
      <h2>{t('answer.talk')}</h2>
      {decision.comments.length > 0 && (
        <ol className={styles.lines}>
          {decision.comments.map((line) => (
            <li key={line.id}>
              <p className={styles.who}>
                <strong>{format.name(line.author)}</strong>
                <time dateTime={line.createdAt}>{format.relative(line.createdAt)}</time>
              </p>
              <p className={styles.said}>{line.text}</p>
            </li>
          ))}
        </ol>
      )}
      {decision.viewerCanDiscuss && <Say key={decision.id} id={decision.id} own={own} answered={answered} />}
    </section>
  );
}

function Say({ id, own, answered }: { id: string; own: boolean; answered: boolean }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [say, { loading }] = useMutation(CommentDecisionDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    setFault('');
    if (!text.trim()) return setFault(t('answer.say_missing'));
    try {
      await say({ variables: { input: { decisionId: id, text } } });
      setText('');
      showToast({ text: t('answer.said') });
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <form className={styles.say} onSubmit={(event) => void submit(event)} noValidate>
      <Textarea
        label={t(own ? 'answer.say_author' : 'answer.say_reviewer')}
        description={own ? answered && t('answer.say_reopens') : !answered && t('answer.talk_hint')}
        autosize
        minRows={1}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={fault}
      />
      <Button type="submit" variant="default" loading={loading}>
        {t('answer.send')}
      </Button>
    </form>
  );
}
