const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
/** The keys that are signs in one layout and letters in the other, with Shift held down. */
const SHIFTED_SIGNS = '~{}:"<>';
const SHIFTED_LETTERS = 'ёхъжэбю';

const swaps = new Map<string, string>();
for (const [i, key] of [...LATIN].entries()) swaps.set(key, CYRILLIC[i]!).set(CYRILLIC[i]!, key);
for (const [i, sign] of [...SHIFTED_SIGNS].entries()) swaps.set(sign, SHIFTED_LETTERS[i]!);

/** What the same keys would have typed in the other layout, Russian ЙЦУКЕН and US QWERTY: `fyyf` → `анна`, `лштп` → `king`. Lower case. */
export const otherLayout = (typed: string): string =>
  [...typed.toLowerCase()].map((sign) => swaps.get(sign) ?? sign).join('');
