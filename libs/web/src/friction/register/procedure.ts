import type { ProcedureSheetFragment, ProcedureState, RegisterItemFragment } from '../../gql';

export type Item = RegisterItemFragment;
export type Sheet = ProcedureSheetFragment;

/** In the order in which a procedure goes through the register. */
export const STATES: readonly ProcedureState[] = ['OPEN', 'REVIEW', 'CHANGED', 'KEPT', 'ABOLISHED'];
export const DECISIONS = ['CHANGED', 'KEPT', 'ABOLISHED'] as const satisfies readonly ProcedureState[];
export type Decision = (typeof DECISIONS)[number];

export const isDecision = (state: ProcedureState): state is Decision => DECISIONS.some((one) => one === state);
