import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useRef, useState } from 'react';
import { failureOf, newRequestKey, useComposer, useFailureText } from '../../frame';
import { FeedDocument, MyBalanceDocument, GiveRecognitionDocument, UndoRecognitionDocument } from '../../gql';
import { useViewer } from '../../identity';
import { forget, putOnTop } from '../feed/feed-cache';
import { type Draft, dropDraft, pointsOf, saveDraft } from './draft';
import { putIntoOutbox } from './waiting';
import { draftKey, outboxKey } from './use-draft';

export interface Faults {
  receivers?: string;
  story?: string;
  points?: string;
  other?: string;
  /** Who is thanked and doesn't work here any more. */
  leftId?: string;
}

/** The server holds a recognition this long before anybody else sees it. */
const UNDO_MS = 10_000;

/** No answer came: the same key is tried again, so that nothing is given twice. */
const UNANSWERED = ['offline', 'internal'];

/** Sends the draft; what is refused stays in the form, under the field at fault. Sent: a toast takes it back for ten seconds. */
export function useGive(draft: Draft, set: (change: Partial<Draft>) => void, onSent: () => void) {
  const { t } = useLocale();
  const me = useViewer().id;
  const key = draftKey(me);
  const client = useApolloClient();
  const tell = useFailureText();
  const reopen = useComposer();
  const [faults, setFaults] = useState<Faults>({});
  const busy = useRef(false);
  const [give, { loading: sending }] = useMutation(GiveRecognitionDocument, { refetchQueries: [MyBalanceDocument] });

  async function undo(id: string) {
    try {
      await client.mutate({
        mutation: UndoRecognitionDocument,
        variables: { id },
        refetchQueries: [MyBalanceDocument],
      });
      forget(client.cache, id);
      saveDraft(localStorage, key, { ...draft, requestKey: newRequestKey() }, Date.now());
      reopen();
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
      await client.refetchQueries({ include: [FeedDocument] });
    }
  }

  async function send(shownBehaviourIds: readonly string[]) {
    if (busy.current) return; // a second tap while the first is on its way
    const lacking = whatIsLacking(draft, t);
    setFaults(lacking);
    if (Object.keys(lacking).length > 0) return;
    busy.current = true;
    try {
      const { data } = await give({ variables: { input: inputOf(draft, shownBehaviourIds) } });
      if (!data) return;
      const given = data.giveRecognition;
      dropDraft(localStorage, key);
      putOnTop(client.cache, given);
      showToast({
        text: t('recognition.give.sent'),
        durationMs: UNDO_MS,
        action: { label: t('recognition.give.undo'), run: () => void undo(given.id) },
      });
      onSent();
    } catch (error) {
      const { code, field, params } = failureOf(error);
      if (code === 'offline' && putIntoOutbox(localStorage, outboxKey(me), { draft, shownBehaviourIds })) {
        dropDraft(localStorage, key);
        showToast({ text: t('recognition.outbox.kept') });
        return onSent();
      }
      if (!UNANSWERED.includes(code)) set({ requestKey: newRequestKey() }); // a refusal is for ever: the next try is another request
      const leftId = code === 'recognition.receiver_left' ? String(params?.id) : undefined;
      setFaults({ [fieldOf(field)]: tell(error), leftId });
    } finally {
      busy.current = false;
    }
  }

  return { send, sending, faults };
}

const fieldOf = (path = ''): keyof Faults => {
  if (/receiver|unit/.test(path)) return 'receivers';
  if (/story/.test(path)) return 'story';
  return /points/.test(path) ? 'points' : 'other';
};

function whatIsLacking(draft: Draft, t: ReturnType<typeof useLocale>['t']): Faults {
  if (draft.receivers.length + draft.units.length === 0) return { receivers: t('recognition.give.whom_needed') };
  if (!draft.behaviourId && !draft.story.trim()) return { other: t('recognition.give.what_needed') };
  if (!draft.valueId) return { other: t('recognition.give.value_needed') };
  return {};
}

export const inputOf = (draft: Draft, shownBehaviourIds: readonly string[]) => ({
  requestKey: draft.requestKey,
  receiverIds: draft.receivers.map(({ id }) => id),
  unitIds: draft.units.map(({ id }) => id),
  behaviourIds: draft.behaviourId ? [draft.behaviourId] : [],
  valueId: draft.valueId,
  story: draft.story.trim(),
  depth: draft.depth,
  points: pointsOf(draft),
  visibility: draft.visibility,
  internalCustomer: draft.internalCustomer,
  onBehalfOfId: draft.onBehalfOfId,
  shownBehaviourIds: [...shownBehaviourIds],
});
