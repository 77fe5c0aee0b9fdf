import { useEffect, useState } from 'react';
import { newRequestKey, OWN } from '../../frame';
import { useViewer } from '../../identity';
import type { Draft } from './draft';

const empty = (tile: string | null): Draft => ({ requestKey: newRequestKey(), kind: 'DONE', tile, words: '' });
const tileOf = (given?: string) => (given ? (given === 'own' ? 'own' : `menu:${given}`) : null);

/** A line of one's own survives a reload and a closed dialog until it is saved. */
export function useDraft(given?: string) {
  const key = `${OWN}${useViewer().id}.entry`;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = read(key);
    if (given) return { ...empty(tileOf(given)), words: given === 'own' ? (kept?.words ?? '') : '' };
    return kept ?? empty(null);
  });
  useEffect(() => keep(key, draft.words ? draft : null), [key, draft]);
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part })),
    clear: () => keep(key, null),
  };
}

function read(key: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return typeof kept?.requestKey === 'string' && typeof kept.words === 'string' ? kept : null;
  } catch {
    return null;
  }
}

function keep(key: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    /* then it lives as long as the sheet */
  }
}
