import { bareSentence, sameSentence, sentenceSimilarity, trigrams } from '../../values';
import type { PraiseSeen } from './signals';

/** Texts of so many days are compared. */
export const LIKENESS_DAYS = 30;
/** Letters and digits below which many people rightly say the same: «Спасибо большое!» */
const SAME_FROM_CHARACTERS = 20;
const SIMILAR_FROM_CHARACTERS = 40;
/** Trigrams in common, of all. Two customers' own words on the same coffee stay below 0.4, a text with the name changed lies above. */
const SIMILAR_FROM = 0.6;

const BANDS = 8;
const ROWS = 2;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Finalizer of MurmurHash3 (Appleby): every bit of the result depends on every bit of the number. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * MinHash of the text's trigrams in 8 bands of 2 (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3): signed
 * 32-bit integers. Texts of which 60 of 100 trigrams are common share a band in 97 cases of 100, those with 20 in 28: whatever shares
 * one is compared exactly. Empty for texts too short to mean anything.
 */
export function likenessBands(text: string): number[] {
  if (bareSentence(text).length < SAME_FROM_CHARACTERS) return [];
  const hashes = [...trigrams(text)].map(hashOf);
  const least = Array.from({ length: BANDS * ROWS }, (_, i) =>
    hashes.reduce((min, hash) => Math.min(min, mixed(hash ^ Math.imul(i + 1, 0x9e3779b1))), 0xffffffff),
  );
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.slice(band * ROWS, (band + 1) * ROWS);
    return mixed(rows.reduce((hash, row) => mixed(hash ^ row), band + 1)) | 0;
  });
}

export interface Earlier {
  readonly id: string;
  readonly words: string;
}

/** What earlier texts say about a new one, and which of them it belongs with: the one most alike. */
export function likenessSeen(words: string, earlier: readonly Earlier[]): { seen: PraiseSeen; nearestId?: string } {
  const length = bareSentence(words).length;
  if (length < SAME_FROM_CHARACTERS) return { seen: {} };
  const same = earlier.filter((one) => sameSentence(one.words, words));
  if (same.length) return { seen: { same: { n: same.length, days: LIKENESS_DAYS } }, nearestId: same[0]!.id };
  if (length < SIMILAR_FROM_CHARACTERS) return { seen: {} };
  const near = earlier
    .map((one) => ({ id: one.id, likeness: sentenceSimilarity(one.words, words) }))
    .filter(({ likeness }) => likeness >= SIMILAR_FROM)
    .sort((a, b) => b.likeness - a.likeness);
  if (!near.length) return { seen: {} };
  const percent = Math.round(near[0]!.likeness * 100);
  return { seen: { similar: { n: near.length, days: LIKENESS_DAYS, percent } }, nearestId: near[0]!.id };
}
