import type { PraisePointFilter } from '../../gql';

export const STATES = ['open', 'quiet', 'closed'] as const;
export const KINDS = ['place', 'touchpoint', 'unit', 'person'] as const;
export const ORDERS = ['newest', 'name', 'opens', 'quietest'] as const;
export const PERIODS = ['7', '30', '90'] as const;

export type FilterName = 'show' | 'kind' | 'place' | 'touchpoint' | 'search' | 'order' | 'days';

const isId = (text: string | null): text is string => !!text && /^[0-9a-f-]{36}$/i.test(text);
const upper = <Name extends string>(name: Name) => name.toUpperCase() as Uppercase<Name>;
const known = <Name extends string>(names: readonly Name[], said: string | null) => names.find((name) => name === said);

/** What the address says: `?show=quiet&place=…&days=7`. Nonsense in it is no filter. */
export function pointFilterOf(params: URLSearchParams) {
  const [place, touchpoint, search] = [params.get('place'), params.get('touchpoint'), params.get('search')?.trim()];
  const kind = known(KINDS, params.get('kind'));
  return {
    state: upper(known(STATES, params.get('show')) ?? 'open'),
    order: upper(known(ORDERS, params.get('order')) ?? 'newest'),
    days: Number(known(PERIODS, params.get('days')) ?? '30'),
    ...(kind && { kind: upper(kind) }),
    ...(isId(place) && { placeId: place }),
    ...(isId(touchpoint) && { touchpointId: touchpoint }),
    ...(search && { search: search.slice(0, 100) }),
  } satisfies PraisePointFilter;
}

/** Whether anything is narrowed besides the state. */
export const isNarrowed = (params: URLSearchParams): boolean => {
  const { state: _state, order: _order, days: _days, ...narrowing } = pointFilterOf(params);
  return Object.keys(narrowing).length > 0;
};

/** The address with one part changed; empty takes it away. */
export function withPart(params: URLSearchParams, name: FilterName, wanted: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (wanted) next.set(name, wanted);
  else next.delete(name);
  return next;
}
