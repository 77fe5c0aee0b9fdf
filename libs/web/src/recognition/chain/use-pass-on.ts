import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useRef, useState } from 'react';
import { failureOf, isUnanswered, newRequestKey, useFailureText } from '../../frame';
import {
  type PassThanksOnInput,
  PassThanksOnDocument,
  RecognitionChainDocument,
  UndoRecognitionDocument,
} from '../../gql';
import { forget, putOnTop } from '../feed/feed-cache';

export interface Fault {
  field: 'people' | 'story' | 'value' | 'other';
  text: string;
}

/** The server holds it this long before anybody else sees it. */
const UNDO_MS = 10_000;

const fieldOf = (path = ''): Fault['field'] =>
  /shares|receiverIds/.test(path) ? 'people' : /story/.test(path) ? 'story' : /valueId/.test(path) ? 'value' : 'other';

/** Sends it; what is refused stays in the form. Sent: a toast takes it back for ten seconds. */
export function usePassOn(recognitionId: string, onSent: () => void) {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const key = useRef(newRequestKey());
  const [fault, setFault] = useState<Fault | null>(null);
  const [passOn, { loading: sending }] = useMutation(PassThanksOnDocument, {
    refetchQueries: [RecognitionChainDocument],
  });

  async function undo(id: string) {
    try {
      await client.mutate({
        mutation: UndoRecognitionDocument,
        variables: { id },
        refetchQueries: [RecognitionChainDocument],
      });
      forget(client.cache, id);
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }

  async function send(words: Omit<PassThanksOnInput, 'recognitionId' | 'requestKey'>) {
    if (sending) return;
    setFault(null);
    try {
      const { data } = await passOn({ variables: { input: { requestKey: key.current, recognitionId, ...words } } });
      const made = data?.passThanksOn;
      if (!made) return;
      putOnTop(client.cache, made);
      showToast({
        text: t('recognition.give.sent'),
        durationMs: UNDO_MS,
        action: { label: t('recognition.give.undo'), run: () => void undo(made.id) },
      });
      onSent();
    } catch (error) {
      const failure = failureOf(error);
      const { field } = failure;
      if (!isUnanswered(failure)) key.current = newRequestKey(); // a refusal is for ever: the next try is another request
      setFault({ field: fieldOf(field), text: tell(error) });
    }
  }

  return { send, sending, fault, setFault };
}
