import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { LINE_COMMENT_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Avatar, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useRef, useState } from 'react';
import { More, newRequestKey, useFailureText, useOwnLast } from '../../frame';
import { BehaviourCommentsDocument, CommentOnBehaviourDocument, RemoveBehaviourCommentDocument } from '../../gql';
import styles from './LinePage.module.css';

/** Thoughts on a behaviour, oldest first, and a field to add one. A refused comment stays in the field. */
export function BehaviourComments({ behaviourId }: { behaviourId: string }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const key = useRef(newRequestKey()); // a retry adds no second comment
  const { data, error, refetch, fetchMore } = useQuery(BehaviourCommentsDocument, {
    variables: { id: behaviourId },
    fetchPolicy: 'cache-and-network',
  });
  const [remove] = useMutation(RemoveBehaviourCommentDocument, {
    update: (cache, _, { variables }) =>
      void cache.evict({ id: cache.identify({ __typename: 'BehaviourComment', id: variables?.id }) }),
  });
  const [send, { loading }] = useMutation(CommentOnBehaviourDocument);
  const comments = data?.behaviour?.comments;
  const load = (after: string | null) => fetchMore({ variables: { after } });
  const showOwn = useOwnLast(comments?.pageInfo, load, t('line.comments.sent'));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (!text.trim()) return setFault(t('line.comments.empty'));
    try {
      await send({ variables: { input: { id: key.current, behaviourId, text } } });
      key.current = newRequestKey();
      setText('');
      setFault('');
      await showOwn();
    } catch (refusal) {
      setFault(tell(refusal));
    }
  }
  async function takeAway(id: string) {
    try {
      await remove({ variables: { id } });
      showToast({ text: t('line.comments.removed') });
    } catch (refusal) {
      showToast({ text: tell(refusal), tone: 'error' });
    }
  }

  if (error && !data) return <ErrorState text={tell(error)} onRetry={() => void refetch()} />;
  if (!comments) return <Skeleton lines={2} />;
  return (
    <div className={styles.talkArea} id="talk">
      {comments.nodes.length === 0 && <p className={styles.hint}>{t('line.comments.none')}</p>}
      <ol className={styles.thread}>
        {comments.nodes.map((comment) => (
          <li key={comment.id}>
            <Avatar person={comment.author} size={28} />
            <div className={styles.said}>
              <span className={styles.hint}>
                <strong>{format.name(comment.author)}</strong> {format.relative(comment.createdAt)}
              </span>
              <p>{comment.text}</p>
            </div>
            {comment.viewerCanRemove && (
              <ActionIcon
                aria-label={t('line.comments.remove', { name: format.name(comment.author) })}
                onClick={() => void takeAway(comment.id)}
              >
                <IconX size={18} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      <More end={comments.pageInfo} load={load} />
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Textarea
          label={t('line.comments.label')}
          description={t('line.comments.named')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={LINE_COMMENT_MAX}
          error={fault}
          autosize
          minRows={2}
          maxRows={8}
        />
        <div className={styles.formButtons}>
          <Button type="submit" variant="default" loading={loading}>
            {t('line.comments.send')}
          </Button>
        </div>
      </form>
    </div>
  );
}
