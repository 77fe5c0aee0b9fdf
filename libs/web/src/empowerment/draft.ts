import type { Asked, AskedAnswer, CustomerLeft } from '../gql';

/** The sheet as it stands. What nobody touched is `null`: only the two things that may stay unsaid have an honest beginning. */
export interface Draft {
  /** Made before the first try, so that a retry after a lost answer adds no second entry. */
  readonly requestKey: string;
  readonly deed: Deed | null;
  readonly ownDeed: string;
  /** Major units as typed or tapped. */
  readonly cost: string;
  readonly ownCost: boolean;
  readonly need: string;
  /** Id of a procedure; 'none', or 'new' with a name. */
  readonly procedure: string;
  readonly newProcedure: string;
  readonly seconds: string | null;
  readonly asked: Asked | null;
  readonly askedAnswer: AskedAnswer | null;
  readonly customerLeft: CustomerLeft;
}

export const DEEDS = ['replacement', 'refund', 'discount', 'gift', 'waived', 'own'] as const;
export type Deed = (typeof DEEDS)[number];

export const emptyDraft = (requestKey: string): Draft => ({
  requestKey,
  deed: null,
  ownDeed: '',
  cost: '',
  ownCost: false,
  need: '',
  procedure: 'none',
  newProcedure: '',
  seconds: null,
  asked: null,
  askedAnswer: null,
  customerLeft: 'UNKNOWN',
});

/** What still has to be said, field by field. */
export type Missing = 'deed' | 'ownDeed' | 'cost' | 'need' | 'seconds' | 'asked' | 'newProcedure';

export function missingIn(draft: Draft, digits: number): Missing[] {
  const missing: Missing[] = [];
  if (!draft.deed) missing.push('deed');
  if (draft.deed === 'own' && !draft.ownDeed.trim()) missing.push('ownDeed');
  if (costMinorOf(draft.cost, digits) === null) missing.push('cost');
  if (!draft.need.trim()) missing.push('need');
  if (draft.procedure === 'new' && !draft.newProcedure.trim()) missing.push('newProcedure');
  if (!draft.seconds) missing.push('seconds');
  if (!draft.asked) missing.push('asked');
  return missing;
}

/** Whole minor units of what was typed with a comma or a point and spaces; null when it is no amount. Computed on digits, not on floats. */
export function costMinorOf(text: string, digits: number): number | null {
  const found = /^(\d{1,8})(?:[.,](\d*))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!found || (found[2] ?? '').length > digits) return null;
  return Number(found[1]! + (found[2] ?? '').padEnd(digits, '0'));
}

const FORTNIGHT_MS = 14 * 86_400_000;
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Kept in the browser; one that is older than two weeks is forgotten. A full or forbidden store loses only the keeping. */
export function keptDraft(store: Store, key: string, now: number): Draft | null {
  try {
    const kept = JSON.parse(store.getItem(key) ?? 'null') as { at: number; draft: Draft } | null;
    if (!kept || now - kept.at > FORTNIGHT_MS || typeof kept.draft?.requestKey !== 'string') return null;
    return { ...emptyDraft(kept.draft.requestKey), ...kept.draft };
  } catch {
    return null;
  }
}

export function keepDraft(store: Store, key: string, draft: Draft | null, now: number): void {
  try {
    if (!draft || JSON.stringify(draft) === JSON.stringify(emptyDraft(draft.requestKey))) store.removeItem(key);
    else store.setItem(key, JSON.stringify({ at: now, draft }));
  } catch {
    /* then it lives as long as the page */
  }
}
