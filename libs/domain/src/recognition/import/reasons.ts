import type { PastField } from './headings';

/** Why a row stays outside (error) or what one should know of it (note). Closed list; the texts are in the catalogue of messages. */
export const PAST_ERRORS = [
  'cells_too_many',
  'date_empty',
  'day_invalid',
  'day_short_year',
  'day_ambiguous',
  'day_future',
  'day_too_old',
  'from_empty',
  'to_empty',
  'to_too_many',
  'to_twice',
  'to_self',
  'person_ambiguous',
  'name_too_long',
  'story_empty',
  'story_too_long',
  'unreadable',
  'touchpoint_unknown',
  'value_unknown',
  'behaviour_unknown',
] as const;
export const PAST_NOTES = ['copy'] as const;
export type PastError = (typeof PAST_ERRORS)[number];
export type PastNote = (typeof PAST_NOTES)[number];

export interface PastReason {
  readonly code: PastError | PastNote;
  /** the column at fault, if it is one */
  readonly field?: PastField;
  readonly params: Readonly<Record<string, string | number>>;
}
