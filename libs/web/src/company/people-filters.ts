import type { DirectoryQueryVariables, EmployeeStatus } from '../gql';

export const STATUSES = ['active', 'suspended', 'left'] as const;
const isId = (text: string | null): text is string => !!text && /^[0-9a-f-]{36}$/i.test(text);

export type FilterName = 'search' | 'unit' | 'place' | 'status';

/** What the address says: `?search=…&unit=…&place=…&status=left`. Nonsense in it is no filter. */
export function filtersOf(params: URLSearchParams): Omit<DirectoryQueryVariables, 'first' | 'after'> {
  const [search, unit, place] = [params.get('search')?.trim(), params.get('unit'), params.get('place')];
  const status = STATUSES.find((known) => known === params.get('status'));
  return {
    ...(search && { search: search.slice(0, 100) }),
    ...(isId(unit) && { unitId: unit }),
    ...(isId(place) && { placeId: place }),
    ...(status && { status: status.toUpperCase() as EmployeeStatus }),
  };
}

/** The address with one filter changed; empty takes it away. */
export function withFilter(params: URLSearchParams, name: FilterName, wanted: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (wanted) next.set(name, wanted);
  else next.delete(name);
  return next;
}
