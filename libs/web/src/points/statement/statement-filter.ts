import type { StatementFilter } from '../../gql';

export const ACCOUNTS = ['EARNED', 'ALLOWANCE'] as const;
export const GROUPS = [
  'GIFTS',
  'RULES',
  'AWARDS',
  'EXCHANGES',
  'ALLOWANCE',
  'LAPSED',
  'LEAVING',
  'CORRECTIONS',
] as const;
export type FilterName = 'account' | 'kind' | 'month';

/** What the address says; anything else in it is left alone. */
export function filterOf(params: URLSearchParams): StatementFilter {
  const account = ACCOUNTS.find((known) => known === params.get('account'));
  const group = GROUPS.find((known) => known === params.get('kind'));
  const month = params.get('month');
  return {
    ...(account && { account }),
    ...(group && { group }),
    ...(month && /^\d{4}-\d{2}$/.test(month) && { month }),
  };
}

export function withFilter(params: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}
