import { useCallback, useState } from 'react';
import { newRequestKey } from '../../frame';
import type { Person } from '../PersonOption';

/** Whom the slip names: somebody, everybody, or nobody. */
export type Thanked = Person | 'team' | null;

export interface Draft {
  /** Goes with the slip until the server has it: what is sent twice is one slip. */
  requestKey: string;
  thanked: Thanked;
  ticked: readonly string[];
  words: string;
}

export interface Place {
  code: string;
  /** YYYY-MM-DD; empty: today at the place. */
  saidOn: string;
}

const fresh = (): Draft => ({ requestKey: newRequestKey(), thanked: null, ticked: [], words: '' });
export const isEmpty = ({ thanked, ticked, words }: Draft) => !thanked && !ticked.length && !words.trim();

/** Kept in this tab: a reload or a session that ended loses no slip, and the next one begins at the same place. */
function useKept<Value>(name: string, first: () => Value) {
  const [value, setValue] = useState<Value>(() => {
    try {
      const kept = sessionStorage.getItem(name);
      return kept ? { ...first(), ...(JSON.parse(kept) as Value) } : first();
    } catch {
      return first();
    }
  });
  const change = useCallback(
    (part: Partial<Value>) =>
      setValue((before) => {
        const next = { ...before, ...part };
        try {
          sessionStorage.setItem(name, JSON.stringify(next));
        } catch {
          /* then only a reload loses it */
        }
        return next;
      }),
    [name],
  );
  return [value, change] as const;
}

export function useSlipDraft() {
  const [draft, change] = useKept('zasluga.slip', fresh);
  const [place, movePlace] = useKept<Place>('zasluga.slip.place', () => ({ code: '', saidOn: '' }));
  return { draft, change, place, movePlace, next: () => change(fresh()) };
}
