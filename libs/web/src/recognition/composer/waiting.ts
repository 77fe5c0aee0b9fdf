import { OWN } from '../../frame/own';
import { type Draft, pointsOf } from './draft';

/** A recognition that could not be sent for want of network, with what the picker showed. */
export interface Waiting {
  /** Goes with the request: nobody else’s session sends it. */
  authorId: string;
  draft: Draft;
  shownBehaviourIds: readonly string[];
  /** What the server said when it answered at last and refused; not there while it waits. */
  refusal?: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** More than these on one device wait for nothing good: the oldest stay, a new one is told that there is no room. */
export const OUTBOX_MAX = 20;

/** Like decisions they outlive signing out: they are finished, and are sent when whoever wrote them is here again. */
export const placeOf = (authorId: string): string => `zasluga.thanks.${authorId}`;
/** Where they lay once, wiped by anybody’s signing out: under the person’s own key, without saying whose they are. */
export const earlierPlaceOf = (authorId: string): string => `${OWN}${authorId}.outbox`;

/** What this person wrote, the oldest first: another person at the same till neither sees nor sends it. */
export function readOutbox(store: Store, authorId: string): readonly Waiting[] {
  const kept = [...read(store, earlierPlaceOf(authorId)), ...read(store, placeOf(authorId))];
  const byKey = new Map(kept.map((one) => [one.draft.requestKey, { ...one, authorId: one.authorId ?? authorId }]));
  return [...byKey.values()];
}

/** False when the device keeps nothing, or too much waits already. The same request key is kept once. */
export function putIntoOutbox(store: Store, one: Waiting): boolean {
  const kept = readOutbox(store, one.authorId).filter(({ draft }) => draft.requestKey !== one.draft.requestKey);
  return kept.length < OUTBOX_MAX && write(store, one.authorId, [...kept, one]);
}

export function takeFromOutbox(store: Store, { authorId, draft: { requestKey } }: Waiting): void {
  write(
    store,
    authorId,
    readOutbox(store, authorId).filter(({ draft }) => draft.requestKey !== requestKey),
  );
}

/** What is asked of the server: as its author, whoever is signed in by then. */
export const inputOf = ({ authorId, draft, shownBehaviourIds }: Waiting) => ({
  requestKey: draft.requestKey,
  authorId,
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

function read(store: Store, place: string): readonly Waiting[] {
  try {
    const kept = JSON.parse(store.getItem(place) ?? '[]') as Waiting[];
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.draft?.requestKey === 'string') : [];
  } catch {
    return [];
  }
}

function write(store: Store, authorId: string, waiting: readonly Waiting[]): boolean {
  try {
    if (waiting.length > 0) store.setItem(placeOf(authorId), JSON.stringify(waiting));
    else store.removeItem(placeOf(authorId));
    store.removeItem(earlierPlaceOf(authorId)); // only now: what lay there has moved
  } catch {
    return false; // full or forbidden
  }
  if (typeof dispatchEvent === 'function') dispatchEvent(new Event(CHANGED));
  return true;
}

/** Told within this page; other tabs hear `storage`. */
export const CHANGED = 'zasluga.outbox';
