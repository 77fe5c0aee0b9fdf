import { useMutation, useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Skeleton } from '@zasluga/ui';
import { useRef } from 'react';
import { More, newRequestKey, useFailureText, useOwnLast } from '../../frame';
import { ProcedureTalkDocument, SayOfProcedureDocument } from '../../gql';
import { Remark } from './Remark';
import { RemarkField } from './RemarkField';
import styles from './register.module.css';

/** What is said about a procedure, under one's name, the oldest first. A refused remark stays in the field. */
export function Talk({ procedureId }: { procedureId: string }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch, fetchMore } = useQuery(ProcedureTalkDocument, {
    variables: { id: procedureId },
    fetchPolicy: 'cache-and-network',
  });
  const whole = useRef<HTMLDivElement>(null);
  const toTalk = () => whole.current?.focus({ preventScroll: true });
  const key = useRef(newRequestKey()); // a retry adds no second remark
  const [say] = useMutation(SayOfProcedureDocument);
  const comments = data?.procedure.comments;
  const load = (after: string | null) => fetchMore({ variables: { after } });
  const showOwn = useOwnLast(comments?.pageInfo, load, t('register.talk.sent'));
  if (error && !data) return <ErrorState text={tell(error)} onRetry={() => void refetch()} />;
  if (!comments) return <Skeleton lines={2} />;
  return (
    <div className={styles.talk} ref={whole} tabIndex={-1}>
      {comments.nodes.length === 0 && <p className={styles.hint}>{t('register.talk.none')}</p>}
      <ol className={styles.thread}>
        {comments.nodes.map((remark) => (
          <Remark key={remark.id} remark={remark} procedureId={procedureId} onRemoved={toTalk} onSaid={showOwn} />
        ))}
      </ol>
      <More end={comments.pageInfo} load={load} />
      <RemarkField
        label={t('register.talk.label')}
        hint={t('register.talk.named')}
        send={t('register.talk.send')}
        onSend={async (text) => {
          await say({ variables: { input: { requestKey: key.current, procedureId, text } } });
          key.current = newRequestKey();
          await showOwn();
          // the button was out of use meanwhile
          if (document.activeElement === document.body) toTalk();
        }}
      />
    </div>
  );
}
