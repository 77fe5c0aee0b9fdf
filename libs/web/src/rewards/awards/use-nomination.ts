import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type OwnNominationFragment, SaveNominationDocument } from '../../gql';
import { type Begun, draftFrom, emptyNomination, inputOf, type NominationDraft } from './nomination-draft';

const PAUSE_MS = 800;
export type Saving = 'idle' | 'saving' | 'saved' | 'failed';

/**
 * What is written, kept on the server a moment after the last change. What was handed in is not touched by it: it is changed by handing it
 * in again, so that nobody reads a half of it.
 */
export function useNomination(id: string, roundId: string, present: OwnNominationFragment | null, begun?: Begun) {
  const [draft, setDraft] = useState<NominationDraft>(() =>
    present ? draftFrom(present) : { ...emptyNomination, ...begun?.draft },
  );
  const [changed, setChanged] = useState(false);
  const [saving, setSaving] = useState<Saving>('idle');
  const [save] = useMutation(SaveNominationDocument);
  const submitted = present?.state === 'SUBMITTED';
  const latest = useRef(draft);
  latest.current = draft;

  const keep = useCallback(async () => {
    setSaving('saving');
    try {
      await save({ variables: { input: inputOf(latest.current, id, roundId) } });
      setSaving('saved');
    } catch {
      setSaving('failed');
    }
  }, [save, id, roundId]);

  useEffect(() => {
    if (!changed || submitted) return;
    const timer = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, changed, submitted, keep]);

  const set = useCallback((change: Partial<NominationDraft>) => {
    setChanged(true);
    setDraft((before) => ({ ...before, ...change }));
  }, []);
  /** Handed in: what was waiting to be kept is not sent after it. */
  const finish = useCallback(() => setChanged(false), []);
  return { draft, set, saving, changed, submitted, finish };
}
