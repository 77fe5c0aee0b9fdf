import type { Draft } from './draft';

/** A recognition that could not be sent for want of network, with what the picker showed. */
export interface Waiting {
  draft: Draft;
  shownBehaviourIds: readonly string[];
  /** What the server said when it answered at last and refused; not there while it waits. */
  refusal?: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** More than these on one device wait for nothing good: the oldest stay, a new one is told that there is no room. */
export const OUTBOX_MAX = 20;

/** Under the person's own key: another person at the same till neither sees nor sends it, and signing out wipes it. */
export function readOutbox(store: Store, key: string): readonly Waiting[] {
  try {
    const kept = JSON.parse(store.getItem(key) ?? '[]') as Waiting[];
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.draft?.requestKey === 'string') : [];
  } catch {
    return [];
  }
}

/** False when the device keeps nothing, or too much waits already. The same request key is kept once. */
export function putIntoOutbox(store: Store, key: string, one: Waiting): boolean {
  const kept = readOutbox(store, key).filter(({ draft }) => draft.requestKey !== one.draft.requestKey);
  return kept.length < OUTBOX_MAX && write(store, key, [...kept, one]);
}

export function takeFromOutbox(store: Store, key: string, requestKey: string): void {
  write(
    store,
    key,
    readOutbox(store, key).filter(({ draft }) => draft.requestKey !== requestKey),
  );
}

function write(store: Store, key: string, waiting: readonly Waiting[]): boolean {
  try {
    if (waiting.length > 0) store.setItem(key, JSON.stringify(waiting));
    else store.removeItem(key);
  } catch {
    return false; // full or forbidden
  }
  if (typeof dispatchEvent === 'function') dispatchEvent(new Event(CHANGED));
  return true;
}

/** Told within this page; other tabs hear `storage`. */
export const CHANGED = 'zasluga.outbox';
