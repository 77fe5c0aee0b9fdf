import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import { type Failure, failureOf, isUnanswered, newRequestKey, useComposer, useFailureText } from '../../frame';
import { GiveRecognitionDocument, MyBalanceDocument } from '../../gql';
import { useConfirmed, useViewer } from '../../identity';
import { putOnTop } from '../feed/feed-cache';
import styles from './Outbox.module.css';
import { saveDraft } from './draft';
import { CHANGED, inputOf, putIntoOutbox, readOutbox, takeFromOutbox, type Waiting } from './waiting';
import { draftKey } from './use-draft';
import { useKeptForAway } from './use-known';

const AGAIN_MS = 20_000;
/** No session, somebody else’s, too much at once, a page of an older version. */
const PASSING = new Set([
  'identity.required',
  'recognition.other_person',
  'request.conflict',
  'request.too_many',
  'request.not_trusted',
]);
/** No refusal of what was written: it goes on waiting. */
const stillWaits = (failure: Failure) => isUnanswered(failure) || PASSING.has(failure.code);

/** Sends what waits as soon as the line is back, from any page; the request key makes a second sending harmless. */
export default function Outbox() {
  const { t } = useLocale();
  const tell = useFailureText();
  const me = useViewer().id;
  const client = useApolloClient();
  const confirmed = useConfirmed(); // what one wrote goes out in nobody else’s name
  const reopen = useComposer();
  useKeptForAway();
  const [kept, setKept] = useState<readonly Waiting[]>(() => readOutbox(localStorage, me));

  useEffect(() => {
    let busy = false;
    const look = () => setKept(readOutbox(localStorage, me));
    async function sendAll() {
      if (busy || !confirmed) return;
      busy = true;
      try {
        for (const one of readOutbox(localStorage, me)) if (!one.refusal && !(await sendOne(one))) break;
      } finally {
        busy = false;
      }
    }
    /** False when there is no use in trying the next one now. */
    async function sendOne(one: Waiting): Promise<boolean> {
      try {
        const { data } = await client.mutate({
          mutation: GiveRecognitionDocument,
          variables: { input: inputOf(one) },
          refetchQueries: [MyBalanceDocument],
        });
        takeFromOutbox(localStorage, one);
        if (data) putOnTop(client.cache, data.giveRecognition);
        showToast({ text: t('recognition.outbox.sent') });
        return true;
      } catch (error) {
        const failure = failureOf(error);
        if (stillWaits(failure)) return failure.code === 'internal'; // what breaks one needn’t break the next
        putIntoOutbox(localStorage, { ...one, refusal: tell(error) });
        return true;
      }
    }
    const send = () => void sendAll();
    addEventListener(CHANGED, look);
    addEventListener('storage', look);
    addEventListener('online', send);
    const timer = setInterval(send, AGAIN_MS);
    send();
    return () => {
      removeEventListener(CHANGED, look);
      removeEventListener('storage', look);
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [client, confirmed, me, t, tell]);

  /** A refused request stays refused under its key: a new try is a new request. */
  function retry({ refusal: _, ...one }: Waiting) {
    takeFromOutbox(localStorage, one);
    putIntoOutbox(localStorage, { ...one, draft: { ...one.draft, requestKey: newRequestKey() } });
    dispatchEvent(new Event('online'));
  }
  function edit(one: Waiting) {
    takeFromOutbox(localStorage, one);
    saveDraft(localStorage, draftKey(me), { ...one.draft, requestKey: newRequestKey() }, Date.now());
    reopen();
  }

  const refused = kept.find(({ refusal }) => refusal);
  const count = kept.filter(({ refusal }) => !refusal).length;
  if (kept.length === 0) return null;
  return (
    <div className={styles.outbox} role="status">
      {count > 0 && <p>{t('recognition.outbox.waiting', { count })}</p>}
      {refused && (
        <>
          <p>
            <strong>{t('recognition.outbox.refused')}</strong> {refused.refusal}
          </p>
          <div className={styles.deeds}>
            <Button size="compact-md" onClick={() => retry(refused)}>
              {t('recognition.outbox.retry')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => edit(refused)}>
              {t('recognition.outbox.edit')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
