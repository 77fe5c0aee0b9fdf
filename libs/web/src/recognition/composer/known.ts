import type { GiveOptionsQuery } from '../../gql';
import { OWN } from '../../frame/own';
import type { Colleague, Receiver } from './draft';

/** What the composer offers without a line: as this device saw it last. */
export interface Known {
  /** When the server said it: milliseconds since 1970. */
  at: number;
  options: GiveOptionsQuery;
  /** Those nearest to the person. */
  nearby: readonly Colleague[];
  /** Whom they thanked last from this device, near or far; the latest first. */
  thanked: readonly Receiver[];
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const DAY_MS = 86_400_000;
const THANKED_MAX = 10;
const NEARBY_MAX = 50;
const BEHAVIOURS_MAX = 200;

/** One’s own: wiped at sign-out. */
const placeOf = (me: string): string => `${OWN}${me}.known.give`;

/** Null where there is nothing, or it can’t be read. */
export function readKnown(store: Store, me: string): Known | null {
  try {
    const kept = JSON.parse(store.getItem(placeOf(me)) ?? 'null') as Known | null;
    const whole = kept && [kept.options?.values, kept.options?.behaviours, kept.nearby, kept.thanked];
    return whole?.every(Array.isArray) ? kept : null;
  } catch {
    return null;
  }
}

/** Asked for anew once a day. A clock that was set back doesn’t keep it for ever. */
export const isStale = (known: Known | null, now: number): boolean =>
  !known || now - known.at > DAY_MS || known.at - now > DAY_MS;

/** In the place of what was kept before; whom one thanked stays. */
export function keepKnown(
  store: Store,
  me: string,
  options: GiveOptionsQuery,
  nearby: readonly Colleague[],
  now: number,
): void {
  const bounded = { ...options, behaviours: options.behaviours.slice(0, BEHAVIOURS_MAX) };
  const { thanked = [] } = readKnown(store, me) ?? {};
  write(store, me, { at: now, options: bounded, nearby: nearby.slice(0, NEARBY_MAX), thanked });
}

export function noteThanked(store: Store, me: string, receivers: readonly Receiver[]): void {
  const known = readKnown(store, me);
  if (known) write(store, me, { ...known, thanked: unique([...receivers, ...known.thanked]).slice(0, THANKED_MAX) });
}

/** Everybody who can be chosen without a line; nobody twice. */
export const peopleOf = (known: Known | null): readonly Colleague[] =>
  known ? unique([...known.options.peopleToThank, ...known.nearby, ...known.thanked]) : [];

const unique = <Person extends Receiver>(people: readonly Person[]): readonly Person[] =>
  people.filter(({ id }, i) => people.findIndex((one) => one.id === id) === i);

function write(store: Store, me: string, known: Known): void {
  try {
    store.setItem(placeOf(me), JSON.stringify(known));
  } catch {
    /* then thanks need a line to be written */
  }
}
