import type { Depth, Visibility } from '../../gql';

/** A receiver as the composer shows one: enough to draw the chip again after a reload without asking the server. */
export interface Receiver {
  id: string;
  firstName: string;
  lastName: string;
  roleTitle: string;
  /** Where known. */
  unitId?: string | null;
}

/** Somebody as the picker finds them. */
export type Colleague = Receiver & { unit?: { id: string; nameRu?: string; nameEn?: string } | null };

/** A whole unit, likewise. */
export interface ThankedUnit {
  id: string;
  nameRu: string;
  nameEn: string;
}

/** Everything typed or tapped. */
export interface Draft {
  receivers: readonly Receiver[];
  units: readonly ThankedUnit[];
  behaviourId: string | null;
  valueId: string | null;
  story: string;
  depth: Depth | null;
  points: number;
  visibility: Visibility;
  /** In whose name it is given, if not in one's own. */
  onBehalfOfId: string | null;
  /** "I was their customer": inside the company. */
  internalCustomer: boolean;
  /** Same key, same recognition: a second tap or a retry gives nothing twice. */
  requestKey: string;
}

export interface StoredDraft extends Draft {
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** `newKey` makes the request key: the composer passes newRequestKey. */
export const emptyDraft = (newKey: () => string): Draft => ({
  receivers: [],
  units: [],
  behaviourId: null,
  valueId: null,
  story: '',
  depth: null,
  points: 0,
  visibility: 'EVERYONE',
  onBehalfOfId: null,
  internalCustomer: false,
  requestKey: newKey(),
});

/** To each person; a unit gets words only. */
export const pointsOf = (draft: Draft): number => (draft.receivers.length > 0 ? draft.points : 0);

/** Whether losing it would lose something. */
export const isWorthKeeping = (draft: Draft) =>
  draft.receivers.length > 0 || draft.units.length > 0 || draft.story.trim() !== '' || draft.behaviourId !== null;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const KEEP_MS = 14 * 24 * 60 * 60 * 1000;

/** `key` names the person too: a till is shared. */
export function saveDraft(store: Store, key: string, draft: Draft, now: number): void {
  try {
    if (isWorthKeeping(draft)) store.setItem(key, JSON.stringify({ ...draft, savedAt: now }));
    else store.removeItem(key);
  } catch {
    /* storage full or forbidden: the draft then lives as long as the page */
  }
}

/** The draft of this person; null when there is none, it is older than two weeks, or it can't be read. */
export function loadDraft(store: Store, key: string, now: number): StoredDraft | null {
  try {
    const stored = JSON.parse(store.getItem(key) ?? 'null') as StoredDraft | null;
    if (!stored) return null;
    // what a draft of an earlier version doesn't know is as in a new one
    const draft: StoredDraft = { ...emptyDraft(() => stored.requestKey), ...stored };
    if (now - draft.savedAt > KEEP_MS || !Array.isArray(draft.receivers)) return null;
    return isWorthKeeping(draft) ? draft : null;
  } catch {
    return null;
  }
}

export function dropDraft(store: Store, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    /* then there is none */
  }
}
