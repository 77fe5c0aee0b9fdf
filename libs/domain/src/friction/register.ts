/** Where a procedure stands: met, looked at, and then one of three decisions, of which none is for ever. */
export const PROCEDURE_STATES = ['open', 'review', 'changed', 'kept', 'abolished'] as const;
export type ProcedureStateName = (typeof PROCEDURE_STATES)[number];

/** Whether it has been decided: such a step needs a reason, which everybody reads. */
export const isDecided = (state: ProcedureStateName): boolean =>
  state === 'changed' || state === 'kept' || state === 'abolished';

/** Characters. */
export const PROCEDURE_NAME_MAX = 200;
export const PROCEDURE_NAME_MIN = 3;
export const PROCEDURE_DESCRIPTION_MAX = 4000;
export const PROCEDURE_REASON_MAX = 2000;
export const PROCEDURE_REASON_MIN = 10;
export const RED_REASON_MAX = 500;
export const PROCEDURE_COMMENT_MAX = 2000;
/** Steps of the customer's journey at which one procedure stands in the way, at most. */
export const PROCEDURE_TOUCHPOINTS_MAX = 30;
/** A name of fewer characters resembles too much to be compared. */
export const SIMILAR_PROCEDURE_FROM = 4;
/** For so many days a merging can be taken back; afterwards it stands. */
export const MERGE_UNDO_DAYS = 30;
/** A comment is its author's to change for so many minutes; what others have answered to must not turn into something else. Removing: always. */
export const COMMENT_EDIT_MINUTES = 60;
