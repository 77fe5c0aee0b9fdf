/** Letters that every scheme writes alike. */
const COMMON: Record<string, string> = Object.fromEntries(
  'а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f ч ch ш sh ъ  ы i ь  э e ю iu я ia і i ї i є ie ґ g ў u'
    .split(/ (?=[а-яіїєґў])/)
    .map((pair) => [pair[0]!, pair.slice(2).trim()]),
);

/**
 * Two habits of writing Russian names in Latin letters: that of passports (Shchukina, Kharitonov, Tsvetkov, Petr, Evgenii) and that of
 * e-mail addresses (Schukina, Haritonov, Cvetkov, Pyotr, Yevgeniy, Alexey). `y` and `j` are written `i` in both: see `latinKey`.
 */
const PASSPORT: Record<string, string> = { ...COMMON, х: 'kh', ц: 'ts', щ: 'shch', ё: 'e' };
const MAILBOX: Record<string, string> = { ...COMMON, х: 'h', ц: 'c', щ: 'sch', ё: 'io' };

const write = (word: string, scheme: Record<string, string>) =>
  [...word].map((letter) => scheme[letter] ?? letter).join('');

/**
 * Accents go, `y` and `j` become `i`, a row of `i` becomes one (Мария: Mariia, Mariya, Maria). What begins alike still begins alike, so
 * that the key of a beginning is the beginning of the key.
 */
export const latinKey = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[yji]+/g, 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o');

/** The one Latin key of a word that somebody typed; Cyrillic by the passport's scheme, which every stored name has too. Expects lower case. */
export const toLatin = (word: string): string => latinKey(write(word.normalize('NFC'), PASSPORT));

/** The Latin keys under which a name can be found: several, because people transliterate by several habits. Expects lower case. */
export function latinKeys(name: string): string[] {
  const word = name.normalize('NFC');
  const mailbox = write(word, MAILBOX);
  const keys = [write(word, PASSPORT), mailbox, mailbox.replaceAll('ks', 'x')];
  if (/^[еэ]/.test(word)) keys.push(`i${mailbox}`);
  return [...new Set(keys.map(latinKey))];
}
