import { latinKey, toLatin } from '../../company';
import { type Candidate, type Person, personOf } from './candidate';
import { isCommonWord } from './common-words';
import { isNameForm } from './name-forms';
import { isNearMiss } from './near-miss';

/** Whose names are looked for. */
export type NamedPerson = Pick<Candidate, 'firstName' | 'lastName' | 'middleName'>;

/** Where a name stands, in UTF-16 units: from its first up to, not including, `to`. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CYRILLIC = /[а-я]/;
/** Names shorter than this have too many neighbours. */
const SHORTEST_FOR_A_NEAR_MISS = 5;
/** Аннуля, Борисыч, Петрусик: caresses that no table holds. */
const CARESS = /^(?:[оеё]ч|[оеё]ньк|[уюя]шк?|[уюя]л|[уюя]н|[уюя]с|ик|чик|ык|ыч|ич)[а-я]{0,4}$/;
const SHORTEST_FOR_A_CARESS = 4;

/**
 * Every word by which one of these people may be named: first name, surname, patronymic, in any case, short, caressed, misspelt by a
 * letter, in either alphabet. Generous, unlike `matchPeople`, which must not credit the wrong person: this one must leave no name standing,
 * and takes a namesake's along. A word that is a common one too (вера, роза, will) counts when it is written with a capital.
 */
export function namesIn(text: string, named: readonly NamedPerson[]): NameSpan[] {
  const people = named.map((person) => personOf({ ...person, id: '', roleTitle: '' }));
  return [...text.matchAll(WORD)].flatMap(({ 0: raw, index }) =>
    people.some((person) => names(person, raw)) ? [{ from: index, to: index + raw.length }] : [],
  );
}

function names(person: Person, raw: string): boolean {
  const key = raw.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  const capital = raw[0] !== raw[0]!.toLowerCase();
  if (isCommonWord(key) && !capital) return false;
  const cyrillic = CYRILLIC.test(key);
  const readings = cyrillic ? [key, toLatin(key)] : [latinKey(key)];
  if (readings.some((one) => person.first.has(one) || person.surnames.has(one) || person.patronymics.has(one)))
    return true;
  // another name that happens to be near is another person's
  if (!capital || isNameForm(key) || isCommonWord(key)) return false;
  return isMisspelt(person, key) || (cyrillic && isCaressed(person, key));
}

function isMisspelt(person: Person, key: string): boolean {
  if (key.length < SHORTEST_FOR_A_NEAR_MISS) return false;
  const near = (form: string) => form.length >= SHORTEST_FOR_A_NEAR_MISS && form[0] === key[0] && isNearMiss(form, key);
  return [...person.first.keys()].some(near) || [...person.surnames].some(near);
}

function isCaressed(person: Person, key: string): boolean {
  return [...person.first.keys(), ...person.surnames].some((form) => {
    const stem = form.replace(/[аяьй]$/, '');
    return stem.length >= SHORTEST_FOR_A_CARESS - 1 && key.startsWith(stem) && CARESS.test(key.slice(stem.length));
  });
}
