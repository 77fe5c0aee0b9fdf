import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useRef, useState } from 'react';
import { failureOf, isUnanswered, newRequestKey, useFailureText } from '../../frame';
import { AddToRecognitionDocument, MyBalanceDocument, UndoAddOnDocument } from '../../gql';

export interface Fault {
  field: 'reason' | 'points' | 'other';
  text: string;
}

/** The server holds it this long before anybody else sees it. */
const UNDO_MS = 10_000;

const fieldOf = (path = ''): Fault['field'] =>
  /reason/.test(path) ? 'reason' : /points/.test(path) ? 'points' : 'other';

/** Sends it; what is refused stays in the form. Sent: a toast takes it back for ten seconds. */
export function useAddOn(recognitionId: string, onSent: () => void) {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const key = useRef(newRequestKey());
  const [fault, setFault] = useState<Fault | null>(null);
  const [add, { loading: sending }] = useMutation(AddToRecognitionDocument, { refetchQueries: [MyBalanceDocument] });

  async function undo(id: string) {
    try {
      await client.mutate({ mutation: UndoAddOnDocument, variables: { id }, refetchQueries: [MyBalanceDocument] });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }

  async function send(words: { reason: string; points: number }) {
    if (sending) return;
    setFault(null);
    try {
      const { data } = await add({ variables: { input: { requestKey: key.current, recognitionId, ...words } } });
      const mine = data?.addToRecognition.addOns.findLast(({ viewerCanUndo }) => viewerCanUndo);
      showToast({
        text: t('recognition.add_on.sent'),
        durationMs: UNDO_MS,
        ...(mine && { action: { label: t('recognition.give.undo'), run: () => void undo(mine.id) } }),
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
