import { toLatin } from '../../company';
import { casesOfPatronymic, casesOfSurname } from './declension';
import { formsOfFirstName, genderOf, type NameKind } from './name-forms';
import { rolesOfTitle } from './roles';
import type { Gender } from './russian-names';

/** Somebody of the place where the praise was given. */
export interface Candidate {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly middleName?: string | null;
  readonly roleTitle: string;
  /** As on the badge. */
  readonly number?: string | null;
}

/** A candidate with every word that may mean that person. */
export interface Person extends Candidate {
  readonly gender: Gender | undefined;
  readonly first: ReadonlyMap<string, NameKind>;
  readonly surnames: ReadonlySet<string>;
  readonly patronymics: ReadonlySet<string>;
  readonly roles: readonly string[];
}

const plain = (name: string) => name.toLowerCase().normalize('NFC').replaceAll('ё', 'е').trim();

function sexOf({ firstName, lastName, middleName }: Candidate): Gender | undefined {
  if (/(?:вна|чна)$/.test(plain(middleName ?? ''))) return 'f';
  if (/вич$/.test(plain(middleName ?? ''))) return 'm';
  const byName = genderOf(firstName);
  if (byName) return byName;
  if (/(?:ова|ева|ина|ына|ая)$/.test(plain(lastName))) return 'f';
  return /(?:ов|ев|ин|ын|ский|цкий)$/.test(plain(lastName)) ? 'm' : undefined;
}

const inBothScripts = (words: readonly string[]) => new Set(words.flatMap((word) => [word, toLatin(word)]));

export function personOf(candidate: Candidate): Person {
  const gender = sexOf(candidate);
  const surnames = plain(candidate.lastName)
    .split(/[\s-]+/)
    .filter(Boolean);
  const patronymic = plain(candidate.middleName ?? '');
  return {
    ...candidate,
    gender,
    first: formsOfFirstName(candidate.firstName, gender),
    surnames: inBothScripts(surnames.flatMap((name) => casesOfSurname(name, gender))),
    patronymics: inBothScripts(patronymic ? casesOfPatronymic(patronymic) : []),
    roles: rolesOfTitle(candidate.roleTitle),
  };
}
