import { otherLayout } from './keyboard-layout';
import { latinKeys, toLatin } from './transliteration';

/** More words than this nobody types; the rest is ignored. */
const MAX_WORDS = 5;

const lower = (text: string) => text.normalize('NFC').toLowerCase();
/** ё = е, and й stays itself though Unicode can write it as и with a mark. */
const wordsOf = (text: string): string[] => lower(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (word: string) => word.replaceAll('ё', 'е');

/**
 * What is kept beside a person to find them by: every part of the name as it is written and in Latin letters, each preceded by one
 * blank. A part is found by its beginning: `' ' + query` is somewhere in it.
 */
export function searchText(...nameParts: readonly (string | null | undefined)[]): string {
  const words = nameParts.flatMap((part) => wordsOf(part ?? ''));
  return [...new Set(words.flatMap((word) => [plain(word), ...latinKeys(word)]))].map((key) => ` ${key}`).join('');
}

/**
 * Four readings of what was typed, most literal first: as it stands, in Latin letters, in the other keyboard layout, and that in Latin
 * letters. A person is found if all words of one reading begin parts of the name. Empty when nothing but signs was typed.
 */
export function searchReadings(typed: string): string[][] {
  const asTyped = wordsOf(typed);
  const swapped = wordsOf(otherLayout(lower(typed)));
  const readings = [asTyped.map(plain), asTyped.map(toLatin), swapped.map(plain), swapped.map(toLatin)];
  const seen = new Set<string>();
  return readings.flatMap((all) => {
    const words = all.filter(Boolean).slice(0, MAX_WORDS);
    const key = words.join(' ');
    if (!key || seen.has(key)) return [];
    seen.add(key);
    return [words];
  });
}

/** The same decision that the database makes, for lists that are already in memory. */
export const isFoundBy = (text: string, typed: string): boolean =>
  searchReadings(typed).some((words) => words.every((word) => text.includes(` ${word}`)));
