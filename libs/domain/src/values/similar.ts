import { bareSentence } from './line';

/** From here on two sentences of the line read as one thought (tried on the sentences of an invented company, both languages). */
export const SIMILAR_FROM = 0.3;

/** Three letters in a row, of words set off by blanks, as pg_trgm takes them. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of bareSentence(text).split(' ').filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/**
 * How alike two sentences are, 0 to 1: trigrams they share, of all they have. Endings of words weigh little, their order nothing. Done
 * here and not by pg_trgm, which sees no Cyrillic letters in a database whose locale is C.
 */
export function sentenceSimilarity(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  if (!a.size || !b.size) return 0;
  let both = 0;
  for (const each of a) if (b.has(each)) both += 1;
  return both / (a.size + b.size - both);
}
