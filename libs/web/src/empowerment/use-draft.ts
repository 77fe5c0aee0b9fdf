import { useEffect, useState } from 'react';
import { newRequestKey, OWN } from '../frame';
import { useViewer } from '../identity';
import { type Draft, emptyDraft, keepDraft, keptDraft } from './draft';

/** The sheet survives reload and a closed dialog; it goes when it is sent. */
export function useDraft() {
  const key = `${OWN}${useViewer().id}.decision`;
  const [draft, setDraft] = useState<Draft>(
    () => keptDraft(localStorage, key, Date.now()) ?? emptyDraft(newRequestKey()),
  );
  useEffect(() => keepDraft(localStorage, key, draft, Date.now()), [key, draft]);
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part })),
    clear: () => {
      const fresh = emptyDraft(newRequestKey());
      keepDraft(localStorage, key, null, Date.now());
      setDraft(fresh);
    },
  };
}
