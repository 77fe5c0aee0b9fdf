export interface PersonName {
  lastName: string;
  firstName: string;
  middleName: string | null;
}

const PATRONYMIC = /(вич|ьич|кич|мич|вна|чна|оглы|кызы|vich|vna)$/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** One blank between words, none around; composed letters. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** First names with the patronymic behind them, if the last of several looks like one. */
function given(words: readonly string[]): Pick<PersonName, 'firstName' | 'middleName'> {
  const last = words.at(-1) ?? '';
  return words.length > 1 && PATRONYMIC.test(last)
    ? { firstName: words.slice(0, -1).join(' '), middleName: last }
    : { firstName: words.join(' '), middleName: null };
}

/**
 * Takes a whole name apart. A comma decides: "Last, First Middle". Without one: a patronymic shows the order ("Петрова Анна Сергеевна",
 * "Анна Сергеевна Петрова"); other Russian names stand as in papers, surname first; others end in the surname ("Jose Manuel Urman").
 * Undefined when there are no two parts.
 */
export function splitName(whole: string): PersonName | undefined {
  const text = tidy(whole);
  const comma = text.indexOf(',');
  if (comma >= 0) {
    const lastName = text.slice(0, comma).trim();
    const rest = text.slice(comma + 1).trim();
    if (!lastName || !rest || rest.includes(',')) return undefined;
    return { lastName, ...given(rest.split(' ')) };
  }
  const words = text.split(' ').filter(Boolean);
  if (words.length < 2) return undefined;
  if (!CYRILLIC.test(text))
    return { lastName: words.at(-1)!, firstName: words.slice(0, -1).join(' '), middleName: null };
  if (words.length === 3 && PATRONYMIC.test(words[1]!) && !PATRONYMIC.test(words[2]!)) {
    return { firstName: words[0]!, middleName: words[1]!, lastName: words[2]! };
  }
  return { lastName: words[0]!, ...given(words.slice(1)) };
}

/** How a name is compared: without case, commas, points, ё. */
export const nameKey = (name: string): string => tidy(name.toLowerCase().replaceAll('ё', 'е').replace(/[.,]/g, ' '));

/** All ways in which a colleague's cell may call this person: "King, Steven", "Steven King", "Петрова А. С.", "А. С. Петрова" … */
export function nameKeys({ lastName, firstName, middleName }: PersonName): string[] {
  const initial = (part: string) => [...part][0] ?? '';
  const ways = [`${lastName} ${firstName}`, `${firstName} ${lastName}`];
  const short = initial(firstName);
  ways.push(`${lastName} ${short}`, `${short} ${lastName}`);
  if (middleName) {
    ways.push(`${lastName} ${firstName} ${middleName}`, `${firstName} ${middleName} ${lastName}`);
    ways.push(`${lastName} ${short} ${initial(middleName)}`, `${short} ${initial(middleName)} ${lastName}`);
  }
  return [...new Set(ways.map(nameKey))];
}
