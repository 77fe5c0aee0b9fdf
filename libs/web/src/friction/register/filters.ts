import type { ProcedureState, RegisterFilter, RegisterOrder } from '../../gql';
import { STATES } from './procedure';

export const ORDERS: readonly RegisterOrder[] = ['HURT', 'VOTES', 'DUE'];
/** What is not only about how it is shown. */
export const FILTERS = ['state', 'at', 'owner', 'colour', 'mine', 'q'] as const;

const known = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value.toLowerCase() === text) ?? null;

/** What the address asks for. */
export function filterOf(params: URLSearchParams): RegisterFilter {
  const owner = params.get('owner');
  return {
    state: known<ProcedureState>(STATES, params.get('state')),
    colour: known(['RED', 'GREEN'] as const, params.get('colour')),
    touchpointId: params.get('at'),
    ownerId: owner === 'none' ? null : owner,
    unowned: owner === 'none',
    mine: params.has('mine'),
    search: params.get('q'),
  };
}

export const orderOf = (params: URLSearchParams): RegisterOrder => known(ORDERS, params.get('order')) ?? 'HURT';
