import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar, ErrorState, Skeleton } from '@zasluga/ui';
import { type FormEvent, useRef, useState } from 'react';
import { More, newRequestKey, useComplain, useFailureText, useOwnLast } from '../../frame';
import { CommentDocument, CommentsDocument, RemoveCommentDocument } from '../../gql';
import styles from './Comments.module.css';
import { languageOf } from '../language-of';

const MAX_LETTERS = 1000;

/** Comments under a recognition, oldest first, and a field to add one. A refused comment stays in the field. */
export default function Comments({ recognitionId }: { recognitionId: string }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const complain = useComplain();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const key = useRef(newRequestKey()); // a retry adds no second comment
  const { data, error, refetch, fetchMore } = useQuery(CommentsDocument, {
    variables: { id: recognitionId },
    fetchPolicy: 'cache-and-network',
  });
  const [remove] = useMutation(RemoveCommentDocument, {
    update: (cache, _, { variables }) =>
      void cache.evict({ id: cache.identify({ __typename: 'RecognitionComment', id: variables?.id }) }),
  });
  const [send, { loading }] = useMutation(CommentDocument);
  const end = data?.recognition?.comments.pageInfo;
  const load = (after: string | null) => fetchMore({ variables: { after } });
  const showOwn = useOwnLast(end, load, t('recognition.comment.sent'));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (!text.trim()) return setFault(t('recognition.comment.empty'));
    try {
      await send({ variables: { input: { id: key.current, recognitionId, text } } });
      key.current = newRequestKey();
      setText('');
      setFault('');
      await showOwn();
    } catch (refusal) {
      setFault(tell(refusal));
    }
  }

  if (error && !data) return <ErrorState text={tell(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={2} />;
  return (
    <section className={styles.comments} aria-label={t('recognition.comments.title')}>
      <ol className={styles.list}>
        {data.recognition?.comments.nodes.map((comment) => (
          <li key={comment.id} className={styles.comment}>
            <Avatar person={comment.author} size={28} />
            <div className={styles.body}>
              <span className={styles.meta}>
                <strong>{format.name(comment.author)}</strong> {format.relative(comment.createdAt)}
              </span>
              <p className={styles.text} lang={languageOf(comment.text)}>
                {comment.text}
              </p>
            </div>
            {comment.viewerCanRemove && (
              <ActionIcon
                className={styles.remove}
                aria-label={t('recognition.comment.remove', { name: format.name(comment.author) })}
                onClick={() => void remove({ variables: { id: comment.id } }).catch(complain)}
              >
                <IconX size={18} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      <More end={end} load={load} />
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Textarea
          label={t('recognition.comment.label')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={MAX_LETTERS}
          error={fault}
          autosize
          minRows={1}
          maxRows={8}
        />
        <Button type="submit" variant="default" loading={loading}>
          {t('recognition.comment.send')}
        </Button>
      </form>
    </section>
  );
}
