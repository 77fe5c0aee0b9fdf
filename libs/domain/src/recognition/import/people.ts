import { nameKey, nameKeys, type PersonName, splitName, tidy } from '../../company';

/** A person as the company knows them: also whoever has left, for old thanks are to them too. */
export interface KnownReceiver extends PersonName {
  readonly id: string;
  readonly number: string | null;
  readonly email: string | null;
  /** known only from old thanks: whoever really works here under this name goes before */
  readonly placeholder: boolean;
}

/** Somebody of whom the company knows nothing but the name in the file. */
export interface Newcomer extends PersonName {
  /** by which the rows call them */
  readonly key: string;
}

export type Person = { readonly id: string } | { readonly newcomer: Newcomer };
export type PersonFault = 'person_ambiguous';
export const personKey = (person: Person): string => ('id' in person ? person.id : `new ${person.newcomer.key}`);

/** Finds people by number, e-mail or any usual way to write a name; remembers whom nobody knows. */
export class PeopleFinder {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly newcomers = new Map<string, Newcomer>();
  private readonly placeholders: ReadonlySet<string>;

  constructor(known: readonly KnownReceiver[]) {
    this.placeholders = new Set(known.filter((one) => one.placeholder).map((one) => one.id));
    const add = (key: string, id: string) => {
      const ids = this.byKey.get(key);
      if (ids) ids.add(id);
      else this.byKey.set(key, new Set([id]));
    };
    for (const person of known) {
      // a name of one word stands in the last name alone
      for (const key of [...nameKeys(person), nameKey(`${person.lastName} ${person.firstName}`)]) add(key, person.id);
      if (person.number) add(`№ ${person.number.toLowerCase()}`, person.id);
      if (person.email) add(`@ ${person.email.toLowerCase()}`, person.id);
    }
  }

  find(cell: string): Person | { readonly fault: PersonFault } {
    const said = tidy(cell);
    const exact = this.byKey.get(`№ ${said.toLowerCase()}`) ?? this.byKey.get(`@ ${said.toLowerCase()}`);
    const all = [...(exact ?? this.byKey.get(nameKey(said)) ?? [])];
    const employees = all.filter((id) => !this.placeholders.has(id));
    const ids = employees.length ? employees : all;
    if (ids.length === 1) return { id: ids[0]! };
    if (ids.length) return { fault: 'person_ambiguous' };
    return { newcomer: this.newcomer(said) };
  }

  private newcomer(said: string): Newcomer {
    const parts = splitName(said) ?? { lastName: said, firstName: '', middleName: null };
    const key = nameKey(`${parts.lastName} ${parts.firstName} ${parts.middleName ?? ''}`);
    const before = this.newcomers.get(key);
    if (before) return before;
    const one = { ...parts, key };
    this.newcomers.set(key, one);
    return one;
  }
}
