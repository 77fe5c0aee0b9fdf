import { useCallback, useEffect, useRef, useState } from 'react';
import { OWN } from '../../frame';
import { useViewer } from '../../identity';
import { type Draft, dropDraft, emptyDraft, loadDraft, type Receiver, saveDraft } from './draft';

const PAUSE_MS = 500;
export const draftKey = (employeeId: string) => `${OWN}${employeeId}.give`;
const newKey = () => crypto.randomUUID();

/** The draft of the composer, kept in this browser half a second after the last change and when the page is left. */
export function useDraft(to: string | undefined, known: readonly Receiver[]) {
  const key = draftKey(useViewer().id);
  const [restored] = useState(() => loadDraft(localStorage, key, Date.now()));
  const [draft, setDraft] = useState<Draft>(() => restored ?? withReceiver(emptyDraft(newKey), to, known));
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

  const set = useCallback((change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change })), []);
  const discard = useCallback(() => {
    dropDraft(localStorage, key);
    setDraft(emptyDraft(newKey));
    setRestoredAt(null);
  }, [key]);
  return { draft, set, restoredAt, discard };
}

function withReceiver(draft: Draft, to: string | undefined, known: readonly Receiver[]): Draft {
  const person = known.find(({ id }) => id === to);
  return person ? { ...draft, receivers: [person] } : draft;
}
