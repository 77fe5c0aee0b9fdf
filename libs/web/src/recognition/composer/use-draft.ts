import { useCallback, useEffect, useRef, useState } from 'react';
import { type ComposerRequest, newRequestKey, OWN } from '../../frame';
import { useViewer } from '../../identity';
import { type Draft, dropDraft, emptyDraft, loadDraft, type Receiver, saveDraft } from './draft';

const PAUSE_MS = 500;
export const draftKey = (employeeId: string) => `${OWN}${employeeId}.give`;

/** The draft of the composer, kept in this browser half a second after the last change and when the page is left. */
export function useDraft({ to, story }: ComposerRequest) {
  const key = draftKey(useViewer().id);
  const [restored] = useState(() => loadDraft(localStorage, key, Date.now()));
  const [draft, setDraft] = useState<Draft>(() =>
    withReceiver(withStory(restored ?? emptyDraft(newRequestKey), story), to),
  );
  const [restoredAt, setRestoredAt] = useState(restored?.savedAt ?? null);
  const latest = useRef(draft);
  latest.current = draft;

  useEffect(() => {
    const save = () => saveDraft(localStorage, key, latest.current, Date.now());
    const timer = setTimeout(save, PAUSE_MS);
    addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', save);
    };
  }, [draft, key]);

  const sent = useRef(false);
  // closed within the half second: what was typed last counts too
  useEffect(() => () => void (sent.current || saveDraft(localStorage, key, latest.current, Date.now())), [key]);
  const finish = useCallback(() => void (sent.current = true), []);

  const set = useCallback((change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change })), []);
  const discard = useCallback(() => {
    dropDraft(localStorage, key);
    setDraft(emptyDraft(newRequestKey));
    setRestoredAt(null);
  }, [key]);
  return { draft, set, restoredAt, discard, finish };
}

/** What somebody wrote is not written over. */
const withStory = (draft: Draft, story = ''): Draft => (draft.story.trim() ? draft : { ...draft, story });

/** A draft that waits is kept; whoever was asked for joins it. */
function withReceiver(draft: Draft, to: Receiver | undefined): Draft {
  if (!to || draft.receivers.some(({ id }) => id === to.id)) return draft;
  const { id, firstName, lastName, roleTitle } = to;
  return { ...draft, receivers: [...draft.receivers, { id, firstName, lastName, roleTitle }] };
}
