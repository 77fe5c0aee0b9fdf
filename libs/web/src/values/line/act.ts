import type { BehaviourPageQuery, LineActFragment, LineVerdict, Side } from '../../gql';

/** A behaviour as the line shows it. */
export type Act = LineActFragment;
/** The same on a page of its own: with votes, words about it and its past. */
export type Detail = NonNullable<BehaviourPageQuery['behaviour']>;

/** A colour is never alone: each side and each verdict has its sign and its word. */
export const SIGN: Record<Side | LineVerdict, string> = { FOR: '+', AGAINST: '−', UNSURE: '?' };
export const VERDICTS = ['FOR', 'AGAINST', 'UNSURE'] as const satisfies readonly LineVerdict[];
export const isInUse = (act: Pick<Act, 'state'>): boolean => act.state === 'ADOPTED' || act.state === 'PROPOSED';
