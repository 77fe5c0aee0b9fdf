import { grouped } from '../../grouped';
import { nameKey } from '../person-name';
import type { KnownPerson } from './known';
import type { Draft } from './read-row';
import { type RowReason, someOf } from './reasons';

export interface Identified {
  known?: KnownPerson;
  reasons: RowReason[];
}

// what is empty names nobody
const email = (one: { email?: string | null }) => one.email?.toLowerCase() || null;
const wholeName = (one: { lastName: string; firstName: string }) => nameKey(`${one.lastName} ${one.firstName}`);

/** Which person of the company a row means: by number, else by e-mail, else by a name that only one person has. */
export function identify(drafts: readonly Draft[], people: readonly KnownPerson[]): Map<number, Identified> {
  const known = {
    number: new Map(people.filter((p) => p.number).map((p) => [p.number!, p])),
    email: grouped(people, email),
    name: grouped(people, (p) => wholeName(p) || null),
  };
  const twins = {
    number: grouped(drafts, (d) => d.number || null),
    email: grouped(drafts, email),
    name: grouped(drafts, (d) => (d.number || d.email ? null : wholeName(d) || null)),
  };
  const byLine = new Map(drafts.map((draft) => [draft.line, identifyOne(draft, known, twins)]));

  const lines = grouped(byLine, ([, found]) => found.known?.id);
  for (const same of lines.values()) {
    if (same.length < 2) continue;
    for (const [line, found] of same) {
      if (found.reasons.length) continue; // already named: the same number or e-mail
      const others = same.map(([other]) => other).filter((other) => other !== line);
      found.reasons.push({ code: 'person_twice', params: { lines: someOf(others) } });
    }
  }
  return byLine;
}

interface Known {
  number: ReadonlyMap<string, KnownPerson>;
  email: ReadonlyMap<string, KnownPerson[]>;
  name: ReadonlyMap<string, KnownPerson[]>;
}
type Twins = Record<'number' | 'email' | 'name', ReadonlyMap<string, Draft[]>>;

function identifyOne(draft: Draft, known: Known, twins: Twins): Identified {
  const reasons: RowReason[] = [];
  const twin = (field: keyof Twins, value: string, shown: string) => {
    const others = (twins[field].get(value) ?? []).map((d) => d.line).filter((line) => line !== draft.line);
    if (others.length) reasons.push({ code: `${field}_twice`, field, params: { value: shown, lines: someOf(others) } });
  };
  if (draft.number) twin('number', draft.number, draft.number);
  if (draft.email) twin('email', draft.email, draft.email);

  const byNumber = draft.number ? known.number.get(draft.number) : undefined;
  const withEmail = (draft.email && known.email.get(draft.email)) || [];
  const byEmail =
    withEmail.find((p) => p.id === byNumber?.id) ?? withEmail.find((p) => p.status !== 'left') ?? withEmail[0];
  if (byNumber && byEmail && byNumber.id !== byEmail.id && byEmail.status !== 'left') {
    const params = {
      number: byNumber.number!,
      numberName: nameOf(byNumber),
      email: draft.email!,
      emailName: nameOf(byEmail),
    };
    reasons.push({ code: 'conflict', field: 'email', params });
  } else if (!byNumber && byEmail?.number && draft.number && byEmail.status !== 'left') {
    const params = { email: draft.email!, name: nameOf(byEmail), number: byEmail.number };
    reasons.push({ code: 'email_of_another', field: 'email', params });
  }
  if (byNumber ?? byEmail) return { known: byNumber ?? byEmail, reasons };
  if (draft.number || draft.email) return { known: adoptable(draft, known), reasons };

  twin('name', wholeName(draft), nameOf(draft));
  const namesakes = namesakesOf(draft, known);
  if (namesakes.length > 1) {
    reasons.push({ code: 'name_ambiguous', field: 'name', params: { value: nameOf(draft), count: namesakes.length } });
    return { reasons };
  }
  return { known: namesakes[0], reasons };
}

/** Those who are here; where there are none, those who are known only from old thanks. */
function namesakesOf(draft: Draft, known: Known): KnownPerson[] {
  const all = known.name.get(wholeName(draft)) ?? [];
  const here = all.filter((p) => p.status !== 'left');
  return here.length ? here : all.filter((p) => p.placeholder);
}

/** Somebody entered by hand, with neither number nor e-mail, gets them from the file: if only one person has this name. */
function adoptable(draft: Draft, known: Known): KnownPerson | undefined {
  const namesakes = namesakesOf(draft, known);
  const [only] = namesakes;
  return namesakes.length === 1 && !only!.number && !only!.email ? only : undefined;
}

export const nameOf = (person: { lastName: string; firstName: string }): string =>
  `${person.lastName} ${person.firstName}`.trim();
