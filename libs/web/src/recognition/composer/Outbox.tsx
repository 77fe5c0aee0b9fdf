import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import { failureOf, newRequestKey, useComposer, useFailureText } from '../../frame';
import { GiveRecognitionDocument, MyBalanceDocument } from '../../gql';
import { useViewer } from '../../identity';
import { putOnTop } from '../feed/feed-cache';
import styles from './Outbox.module.css';
import { saveDraft } from './draft';
import { CHANGED, putIntoOutbox, readOutbox, takeFromOutbox, type Waiting } from './waiting';
import { inputOf } from './use-give';
import { draftKey, outboxKey } from './use-draft';

const AGAIN_MS = 20_000;
/** Neither is a refusal of what was written: it goes on waiting. */
const STILL_WAITS = ['offline', 'identity.required', 'internal'];

/** Sends what waits as soon as the line is back, from any page; the request key makes a second sending harmless. */
export default function Outbox() {
  const { t } = useLocale();
  const tell = useFailureText();
  const me = useViewer().id;
  const key = outboxKey(me);
  const client = useApolloClient();
  const reopen = useComposer();
  const [kept, setKept] = useState<readonly Waiting[]>(() => readOutbox(localStorage, key));

  useEffect(() => {
    let busy = false;
    const look = () => setKept(readOutbox(localStorage, key));
    async function sendAll() {
      if (busy) return;
      busy = true;
      try {
        for (const one of readOutbox(localStorage, key)) if (!one.refusal && !(await sendOne(one))) break;
      } finally {
        busy = false;
      }
    }
    /** False when there is no use in trying the next one now. */
    async function sendOne(one: Waiting): Promise<boolean> {
      const { draft, shownBehaviourIds } = one;
      try {
        const { data } = await client.mutate({
          mutation: GiveRecognitionDocument,
          variables: { input: inputOf(draft, shownBehaviourIds) },
          refetchQueries: [MyBalanceDocument],
        });
        takeFromOutbox(localStorage, key, draft.requestKey);
        if (data) putOnTop(client.cache, data.giveRecognition);
        showToast({ text: t('recognition.outbox.sent') });
        return true;
      } catch (error) {
        if (STILL_WAITS.includes(failureOf(error).code)) return false;
        putIntoOutbox(localStorage, key, { ...one, refusal: tell(error) });
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
  }, [client, key, t, tell]);

  /** A refused request stays refused under its key: a new try is a new request. */
  function retry({ draft, shownBehaviourIds }: Waiting) {
    takeFromOutbox(localStorage, key, draft.requestKey);
    putIntoOutbox(localStorage, key, { draft: { ...draft, requestKey: newRequestKey() }, shownBehaviourIds });
    dispatchEvent(new Event('online'));
  }
  function edit({ draft }: Waiting) {
    takeFromOutbox(localStorage, key, draft.requestKey);
    saveDraft(localStorage, draftKey(me), { ...draft, requestKey: newRequestKey() }, Date.now());
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
