import { nameKey, nameKeys } from '../person-name';
import { nameOf } from './identify';
import type { KnownPerson } from './known';
import type { Draft } from './read-row';
import { type RowReason, someOf } from './reasons';

/** A person after the import: whoever the company knows has their id, a new one the line: `line:12`. */
export type PersonKey = string;
export const keyOfLine = (line: number): PersonKey => `line:${line}`;

/** Somebody who will be there, or will have left, once the import is done. */
export interface Candidate {
  key: PersonKey;
  line?: number;
  number: string | null;
  email: string | null;
  lastName: string;
  firstName: string;
  middleName: string | null;
  hasLeft: boolean;
}
/** What the file says of a candidate's manager, or what the company knew and the file leaves alone. */
export type Upward = { said: string } | { key: PersonKey | null };

export class Directory {
  private readonly byNumber = new Map<string, Candidate>();
  private readonly byEmail = new Map<string, Candidate[]>();
  private readonly byName = new Map<string, Candidate[]>();
  readonly byKey = new Map<PersonKey, Candidate>();

  constructor(all: readonly Candidate[]) {
    const put = (map: Map<string, Candidate[]>, key: string, one: Candidate) =>
      void (map.get(key)?.push(one) ?? map.set(key, [one]));
    for (const one of all) {
      this.byKey.set(one.key, one);
      // whoever is in the file wins over somebody who isn't
      if (one.number && this.byNumber.get(one.number)?.line === undefined) this.byNumber.set(one.number, one);
      if (one.email) put(this.byEmail, one.email.toLowerCase(), one);
      for (const key of nameKeys(one)) put(this.byName, key, one);
    }
  }

  /** By number, e-mail or name; several when that can't be decided. Those in the file first, then those who are there, then those who left. */
  find(said: string): Candidate[] {
    const number = this.byNumber.get(said);
    if (number) return [number];
    const all = (said.includes('@') ? this.byEmail.get(said.toLowerCase()) : this.byName.get(nameKey(said))) ?? [];
    const ranks = [
      all.filter((one) => one.line !== undefined && !one.hasLeft),
      all.filter((one) => !one.hasLeft),
      all.filter((one) => one.hasLeft),
    ];
    return ranks.find((some) => some.length) ?? [];
  }
}

const numberOrName = (one: Candidate) => one.number ?? nameOf(one);

/** What the company and the file together say of everybody's manager, checked row by row. */
export class Hierarchy {
  /** who leads whom after the import */
  readonly managers = new Map<PersonKey, PersonKey | null>();

  constructor(
    private readonly directory: Directory,
    private readonly known: ReadonlyMap<string, KnownPerson>,
    private readonly missing: ReadonlySet<string>,
  ) {}

  /** Finds the manager that a row names. */
  resolve(draft: Draft, self: PersonKey, said: string): { manager: PersonKey | null; reasons: RowReason[] } {
    const found = this.directory.find(said);
    const refuse = (code: RowReason['code'], params: RowReason['params'] = {}) => ({
      manager: null,
      reasons: [{ code, field: 'manager' as const, params: { value: said, ...params } }],
    });
    if (!found.length) return refuse('manager_unknown');
    if (found.length > 1) {
      const who = found.map((one) => one.number ?? one.email ?? (one.line ? `↓${one.line}` : nameOf(one)));
      return refuse('manager_ambiguous', { count: found.length, who: someOf(who) });
    }
    const manager = found[0]!;
    if (manager.key === self) return refuse('manager_self');
    if (manager.hasLeft) return this.stepUp(manager, self, refuse);
    const reasons: RowReason[] = this.missing.has(manager.key)
      ? [{ code: 'manager_missing', field: 'manager', params: { value: said } }]
      : [];
    return { manager: manager.key, reasons };
  }

  /** Of a manager who left, the people go to the next one above who is still there. */
  private stepUp(
    left: Candidate,
    self: PersonKey,
    refuse: (code: RowReason['code']) => { manager: null; reasons: RowReason[] },
  ): { manager: PersonKey | null; reasons: RowReason[] } {
    let up = this.known.get(left.key)?.managerId ?? null;
    for (let steps = 0; up && this.directory.byKey.get(up)?.hasLeft && steps < 100; steps++) {
      up = this.known.get(up)?.managerId ?? null;
    }
    const next = up && up !== self ? this.directory.byKey.get(up) : undefined;
    if (!next || next.hasLeft) return refuse('manager_left');
    const params = { value: nameOf(left), manager: nameOf(next) };
    return { manager: next.key, reasons: [{ code: 'manager_stepped_up', field: 'manager', params }] };
  }

  /** Everybody who stands in a circle, with the way round it. */
  cycles(): Map<PersonKey, string> {
    const state = new Map<PersonKey, 'walking' | 'done'>();
    const inCycle = new Map<PersonKey, string>();
    for (const start of this.managers.keys()) {
      const path: PersonKey[] = [];
      let at: PersonKey | null | undefined = start;
      while (at && !state.has(at)) {
        state.set(at, 'walking');
        path.push(at);
        at = this.managers.get(at);
      }
      if (at && state.get(at) === 'walking') {
        const circle = path.slice(path.indexOf(at));
        for (const [i, key] of circle.entries()) {
          const round = [...circle.slice(i), ...circle.slice(0, i)].map((k) =>
            numberOrName(this.directory.byKey.get(k)!),
          );
          const shown = round.length > 6 ? [...round.slice(0, 5), '…'] : round;
          inCycle.set(key, [...shown, round[0]].join(' → '));
        }
      }
      for (const key of path) state.set(key, 'done');
    }
    return inCycle;
  }
}
