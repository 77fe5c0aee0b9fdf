import { latinKeys, toLatin } from '../../company';
import { casesOfFirstName } from './declension';
import { englishNames } from './english-names';
import { type Gender, type NameGroup, russianNames } from './russian-names';

let all: readonly NameGroup[] | undefined;
const groups = () => (all ??= [...russianNames(), ...englishNames()]);
const CYRILLIC = /[а-я]/;

/** How a word names somebody: as written in the list of people, in another form of the same name, or in the other alphabet. */
export type NameKind = 'own' | 'form' | 'latin';

const plain = (name: string) => name.toLowerCase().normalize('NFC').replaceAll('ё', 'е').trim();

const groupsOf = (name: string): NameGroup[] =>
  groups().filter(({ cyrillic, latin }) => cyrillic.includes(name) || latin.includes(name));

let known: { nominatives: Set<string>; cases: Set<string> } | undefined;
/** Every form of every name of the tables: a near miss of one name is often another name. */
function knownNames() {
  if (known) return known;
  const nominatives = new Set(groups().flatMap(({ cyrillic, latin }) => [...cyrillic, ...latin]));
  const cases = new Set(nominatives);
  for (const { cyrillic, gender } of groups())
    for (const name of cyrillic)
      for (const form of casesOfFirstName(name, gender)) if (!isOwned(form, name)) cases.add(form);
  return (known = { nominatives, cases });
}

/** Сашин, Аниной: they may be other names (Алина: of Аля), which then win. */
const isOwned = (form: string, name: string): boolean =>
  /[ая]$/.test(name) && form !== name && /ин(?:а|о|ы|у|ой|ого|ому|ым)?$/.test(form) && form.length > name.length;

export const isNameForm = (word: string): boolean => knownNames().cases.has(word);
export const isFirstName = (word: string): boolean => knownNames().nominatives.has(word);

/** A woman or a man, as far as the name says; names of both say nothing. */
export function genderOf(firstName: string): Gender | undefined {
  const genders = new Set(groupsOf(plain(firstName)).map(({ gender }) => gender));
  return genders.size === 1 ? [...genders][0] : undefined;
}

function addCases(forms: Map<string, NameKind>, name: string, gender: Gender | undefined, kind: NameKind) {
  for (const form of casesOfFirstName(name, gender)) {
    const other = isOwned(form, name) && isNameForm(form);
    if (!other && !forms.has(form)) forms.set(form, kind);
    for (const latin of [...latinKeys(form), toLatin(form)]) if (!forms.has(latin)) forms.set(latin, 'latin');
  }
}

/**
 * Every word by which somebody with this first name may be meant, lower case, е for ё; Latin words as `toLatin` spells them. A list of
 * people may hold the full name or a short one; the full one's short forms and the short one's full forms all count.
 */
export function formsOfFirstName(firstName: string, gender: Gender | undefined): Map<string, NameKind> {
  const forms = new Map<string, NameKind>();
  const parts = plain(firstName)
    .split(/[\s-]+/)
    .filter(Boolean);
  for (const part of parts) {
    if (CYRILLIC.test(part)) addCases(forms, part, gender, 'own');
    else forms.set(toLatin(part), 'own');
    for (const group of groupsOf(part)) {
      if (gender && group.gender !== gender) continue;
      // a short name that several full ones share says which group only together with the gender
      const isFull = group.cyrillic[0] === part || group.latin[0] === part;
      const related = isFull || parts.length === 1 ? group : undefined;
      for (const name of related?.cyrillic ?? [])
        addCases(forms, name, group.gender, CYRILLIC.test(part) ? 'form' : 'latin');
      for (const name of related?.latin ?? []) {
        const key = toLatin(name);
        if (!forms.has(key)) forms.set(key, CYRILLIC.test(part) ? 'latin' : 'form');
      }
    }
  }
  return forms;
}
