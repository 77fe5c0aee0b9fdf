import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useRef, useState } from 'react';
import { failureOf, isUnanswered, newRequestKey, useComposer, useFailureText } from '../../frame';
import { FeedDocument, MyBalanceDocument, GiveRecognitionDocument, UndoRecognitionDocument } from '../../gql';
import { useConfirmed, useViewer } from '../../identity';
import { forget, putOnTop } from '../feed/feed-cache';
import { type Draft, dropDraft, saveDraft } from './draft';
import { noteThanked } from './known';
import { inputOf, putIntoOutbox, type Waiting } from './waiting';
import { draftKey } from './use-draft';

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

/** Sends the draft; what is refused stays in the form, under the field at fault. Sent: a toast takes it back for ten seconds. */
export function useGive(draft: Draft, set: (change: Partial<Draft>) => void, onSent: (givenId?: string) => void) {
  const { t } = useLocale();
  const me = useViewer().id;
  const confirmed = useConfirmed();
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

  /** It waits on this device for the line, or for its author. False when there is no room. */
  function keep(one: Waiting, text: string): boolean {
    if (!putIntoOutbox(localStorage, one)) return false;
    noteThanked(localStorage, me, draft.receivers);
    dropDraft(localStorage, key);
    showToast({ text });
    onSent();
    return true;
  }

  async function send(shownBehaviourIds: readonly string[]) {
    if (busy.current) return; // a second tap while the first is on its way
    const lacking = whatIsLacking(draft, t);
    setFaults(lacking);
    if (Object.keys(lacking).length > 0) return;
    const one = { authorId: me, draft, shownBehaviourIds };
    if (!confirmed && keep(one, t('recognition.outbox.kept'))) return; // the device remembers whose page it is, the server hasn’t said so
    busy.current = true;
    try {
      const { data } = await give({ variables: { input: inputOf(one) } });
      if (!data) return;
      const given = data.giveRecognition;
      dropDraft(localStorage, key);
      noteThanked(localStorage, me, draft.receivers);
      putOnTop(client.cache, given);
      showToast({
        text: t('recognition.give.sent'),
        durationMs: UNDO_MS,
        action: { label: t('recognition.give.undo'), run: () => void undo(given.id) },
      });
      onSent(given.id);
    } catch (error) {
      const failure = failureOf(error);
      const { code, field, params } = failure;
      if (code === 'offline' && keep(one, t('recognition.outbox.kept'))) return;
      if (code === 'recognition.other_person' && keep(one, tell(error))) return;
      if (!isUnanswered(failure)) set({ requestKey: newRequestKey() }); // a refusal is for ever: the next try is another request
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
