import { WORDS_MAX } from '@zasluga/domain';
import type { FeedFilter, RecognitionSource } from '../../gql';

const SOURCES: readonly RecognitionSource[] = ['COLLEAGUE', 'CUSTOMER', 'COMPANY'];
const isId = (text: string | null): text is string => !!text && /^[0-9a-f-]{36}$/i.test(text);

/** What the address says: `?unit=…&value=…&source=customer&person=…`. `source=internal`: colleagues as customers. Nonsense in it is no filter. */
export function filtersOf(params: URLSearchParams): FeedFilter {
  const [unit, value, person] = [params.get('unit'), params.get('value'), params.get('person')];
  const source = SOURCES.find((known) => known.toLowerCase() === params.get('source'));
  return {
    ...(isId(unit) && { unitId: unit }),
    ...(isId(value) && { valueId: value }),
    ...(isId(person) && { personId: person }),
    ...(source && { source }),
    ...(params.get('source') === 'internal' && { internalCustomer: true }),
  };
}

export type FilterName = 'unit' | 'value' | 'source' | 'person';

/** The address with one filter changed; empty takes it away. */
export function withFilter(params: URLSearchParams, name: FilterName, wanted: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (wanted) next.set(name, wanted);
  else next.delete(name);
  return next;
}

export const isFiltered = (params: URLSearchParams) => Object.keys(filtersOf(params)).length > 0;

/** Whose pinned stories stand above: `undefined` where a filter asks for something else. */
export function pinsOf(params: URLSearchParams): { unitId: string | null } | undefined {
  const { unitId = null, ...others } = filtersOf(params);
  return Object.keys(others).length > 0 || wordsOf(params) ? undefined : { unitId: unitId ?? null };
}

/** What is searched for: `?q=…`. Empty: nothing is. */
export const wordsOf = (params: URLSearchParams): string => (params.get('q') ?? '').trim().slice(0, WORDS_MAX);

export function withWords(params: URLSearchParams, words: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (words) next.set('q', words);
  else next.delete('q');
  return next;
}
