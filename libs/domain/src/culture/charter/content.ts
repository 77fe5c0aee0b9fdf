/**
 * What a charter says, as it is kept with a version. Texts of the company are copied: a version reads as it was published. People's words
 * and names are not: a version knows the id of a story, so that what is taken back, hidden or erased is gone from every version.
 */
export interface CharterContent {
  readonly companyRu: string;
  readonly companyEn: string;
  /** Declared order the values stand in; null when nobody has ranked them yet. */
  readonly rankingId: string | null;
  /** Why the order is as it is. */
  readonly rankingNote: string;
  readonly values: readonly CharterValue[];
  readonly behaviours: readonly CharterBehaviour[];
  readonly promise: CharterPromise;
  /** Null while there is nothing to say about rewards. */
  readonly rewards: CharterRewards | null;
}

export interface CharterValue {
  readonly id: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly descriptionRu: string;
  readonly descriptionEn: string;
  readonly colour: string;
  readonly icon: string;
  readonly isCustomer: boolean;
  /** 1 is the highest; null: not ranked yet. */
  readonly place: number | null;
  /** A recognition that everybody may read; null: none shows this value yet, or the curator wants none. */
  readonly storyId: string | null;
}

export interface CharterBehaviour {
  readonly id: string;
  readonly valueId: string;
  readonly side: 'for' | 'against';
  readonly textRu: string;
  readonly textEn: string;
}

export interface CharterPromise {
  /** Minor units of the currency up to which nobody needs a second thought; null: no limit is set. */
  readonly limitMinor: number | null;
  readonly currency: string;
}

export interface CharterRewards {
  /** Points a month to give away. */
  readonly allowance: { readonly employee: number; readonly hasReports: number; readonly leader: number };
  /** Minor units of the currency per point. */
  readonly pointValueMinor: number;
  readonly currency: string;
  /** Null while nothing is offered. */
  readonly catalogue: { readonly kinds: readonly string[]; readonly cheapest: number; readonly dearest: number } | null;
}

/** Letters of a version's note. */
export const CHARTER_NOTE_MAX = 500;
