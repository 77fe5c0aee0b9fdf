import type { Gender } from './russian-names';

const HUSHING = /[жшчщ]$/;
const VELAR_OR_HUSHING = /[гкхжшчщ]$/;
const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/;

/** Where a vowel falls out: nominative → stem of the other cases. */
const FLEETING: Readonly<Record<string, string>> = { павел: 'павл', лев: 'льв', петр: 'петр', витек: 'витьк' };

/** -а: Анна, Ольга, Саша, Никита. -я: Аня, Илья. -ия: Мария. */
function endingInA(name: string): string[] {
  const stem = name.slice(0, -1);
  if (name.endsWith('ия')) return ['и', 'ю', 'ей', 'ею'].map((end) => stem + end);
  if (name.endsWith('я')) return ['и', 'е', 'ю', 'ей', 'ею'].map((end) => stem + end);
  const genitive = VELAR_OR_HUSHING.test(stem) ? 'и' : 'ы';
  const instrumental = HUSHING.test(stem) ? ['ей', 'ой'] : ['ой', 'ою'];
  return [genitive, 'е', 'у', ...instrumental].map((end) => stem + end);
}

/** "Ань, спасибо!": how people call somebody. */
function called(name: string): string[] {
  if (!/[ая]$/.test(name) || name.length > 6 || name.endsWith('ия')) return [];
  const stem = name.slice(0, -1);
  return CONSONANT.test(stem) && stem.length > 1 ? [name.endsWith('я') ? `${stem}ь` : stem] : [];
}

/** Анина улыбка, Сашин кофе. */
const owned = (name: string): string[] =>
  /[ая]$/.test(name) && !name.endsWith('ия')
    ? ['ин', 'ина', 'ино', 'ины', 'ину', 'иной', 'иного', 'иному', 'иным'].map((end) => name.slice(0, -1) + end)
    : [];

/** All cases of a first name in Cyrillic, the nominative first. Expects lower case, е for ё. */
export function casesOfFirstName(name: string, gender: Gender | undefined): string[] {
  if (/[ая]$/.test(name)) return [name, ...endingInA(name), ...called(name), ...owned(name)];
  if (/[йь]$/.test(name)) {
    const stem = name.slice(0, -1);
    // Любовь, Нинель
    if (gender === 'f') return [name, `${stem}и`, `${name}ю`];
    const locative = name.endsWith('ий') ? 'и' : 'е';
    return [name, ...['я', 'ю', 'ем', locative].map((end) => stem + end)];
  }
  if (!CONSONANT.test(name) || gender === 'f') return [name];
  const stem = FLEETING[name] ?? (/[^аеиоуыэюя][ео]к$/.test(name) ? `${name.slice(0, -2)}к` : name);
  return [name, ...['а', 'у', 'ом', 'е', 'ем'].map((end) => stem + end)];
}

const ADJECTIVE = /(?:ский|цкий|ской|цкой|ый|ой|ий)$/;

/** All cases of a surname in Cyrillic, the nominative first; of a man, of a woman, or of both when that is unknown. */
export function casesOfSurname(surname: string, gender: Gender | undefined): string[] {
  if (/(?:ко|их|ых|[оеиуюэы])$/.test(surname)) return [surname];
  if (/(?:ова|ева|ина|ына)$/.test(surname) && gender !== 'm')
    return [surname, ...['ой', 'у', 'ою'].map((end) => surname.slice(0, -1) + end)];
  if (/ая$/.test(surname)) return [surname, ...['ой', 'ую', 'ою'].map((end) => surname.slice(0, -2) + end)];
  if (/[ая]$/.test(surname)) return [surname, ...endingInA(surname)];
  if (gender === 'f') return [surname];
  if (ADJECTIVE.test(surname)) {
    const stem = surname.slice(0, -2);
    return [surname, ...['ого', 'ому', 'им', 'ым', 'ом'].map((end) => stem + end)];
  }
  if (/(?:ов|ев|ин|ын)$/.test(surname)) return [surname, ...['а', 'у', 'ым', 'е'].map((end) => surname + end)];
  if (/[йь]$/.test(surname)) return [surname, ...['я', 'ю', 'ем', 'е'].map((end) => surname.slice(0, -1) + end)];
  const stem = /[^аеиоуыэюя]ец$/.test(surname) ? `${surname.slice(0, -2)}ц` : surname;
  return [surname, ...['а', 'у', 'ом', 'ем', 'е'].map((end) => stem + end)];
}

/** Сергеевна → its cases. */
export const casesOfPatronymic = (name: string): string[] =>
  name.endsWith('а') ? [name, ...endingInA(name)] : [name, ...['а', 'у', 'ем', 'е'].map((end) => name + end)];

/** What ends like a patronymic in any case, whoever bears it. */
export const looksLikePatronymic = (word: string): boolean =>
  word.length > 5 && /(?:[ое]вн|ичн)(?:а|ы|е|у|ой|ою)$|(?:вич|ьич)(?:а|у|ем|е)?$/.test(word);
