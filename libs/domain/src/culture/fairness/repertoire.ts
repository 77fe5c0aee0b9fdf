/** Out of so many named behaviours; the lower twentieth of all who named as many (metric M37). */
export const REPERTOIRE = { least: 20, share: 0.05 } as const;

/**
 * Entropy of what was chosen how often, in bits: −Σ p log₂ p (Shannon 1948, Bell System Technical Journal 27:379). 0 where it is always the
 * same, log₂ n where n are chosen alike.
 *
 * @param counts each above 0; at least one
 */
export function entropy(counts: readonly number[]): number {
  const all = counts.reduce((sum, one) => sum + one, 0);
  // never below zero, and never the −0 that a single choice makes
  return Math.max(0, -counts.reduce((sum, one) => sum + (one / all) * Math.log2(one / all), 0));
}

export interface Repertoire {
  readonly id: string;
  /** How often each behaviour was named; each above 0. */
  readonly counts: readonly number[];
}

export interface NarrowRepertoire {
  readonly id: string;
  /** Behaviours named, with repetitions. */
  readonly named: number;
  /** Share of the one that is named most, 0 to 1. */
  readonly most: number;
  readonly bits: number;
  /** Median of all who were compared. */
  readonly usualBits: number;
}

/**
 * Those who always thank for the same: of everybody with 20 named behaviours the twentieth with the least entropy, the narrowest first. Of fewer
 * than 20 there is no twentieth, and whoever is equal to the next one doesn't belong to it.
 */
export function narrowest(all: readonly Repertoire[]): NarrowRepertoire[] {
  const found = all
    .map(({ id, counts }) => ({ id, counts, named: counts.reduce((sum, one) => sum + one, 0), bits: entropy(counts) }))
    .filter(({ named }) => named >= REPERTOIRE.least)
    .sort((a, b) => a.bits - b.bits || (a.id < b.id ? -1 : 1));
  const next = found[Math.floor(REPERTOIRE.share * found.length)];
  if (!next) return [];
  const usualBits = found[Math.floor((found.length - 1) / 2)]!.bits;
  return found
    .filter(({ bits }) => bits < next.bits)
    .map(({ id, counts, named, bits }) => ({ id, named, most: Math.max(...counts) / named, bits, usualBits }));
}
