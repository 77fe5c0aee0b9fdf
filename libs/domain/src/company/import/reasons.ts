import type { PersonField } from './headings';

/** Why a row can't go in (error) or what one should know about it (note). Closed list; the texts are in the catalogue of messages. */
export const ROW_ERRORS = [
  'cells_too_many',
  'name_empty',
  'name_unsplit',
  'value_too_long',
  'value_unreadable',
  'email_invalid',
  'day_invalid',
  'locale_unknown',
  'number_twice',
  'email_twice',
  'name_twice',
  'person_twice',
  'name_ambiguous',
  'conflict',
  'email_of_another',
  'manager_unknown',
  'manager_ambiguous',
  'manager_self',
  'manager_left',
  'manager_cycle',
  'several_roots',
] as const;
export const ROW_NOTES = [
  'manager_missing',
  'manager_stepped_up',
  'another_root',
  'returns',
  'known_from_thanks',
  'left_before',
] as const;
export type RowError = (typeof ROW_ERRORS)[number];
export type RowNote = (typeof ROW_NOTES)[number];

export interface RowReason {
  code: RowError | RowNote;
  /** the column at fault, if it is one */
  field?: PersonField;
  /** what the text of the reason needs: what stands there, what would be right, where the other one is */
  params: Readonly<Record<string, string | number>>;
}

const errors: ReadonlySet<string> = new Set(ROW_ERRORS);
export const isRowError = (reason: RowReason): boolean => errors.has(reason.code);

/** Long lists of lines are cut, the text says "and more". */
export const MAX_NAMED = 5;
export const someOf = (all: readonly (string | number)[]): string =>
  all.slice(0, MAX_NAMED).join(', ') + (all.length > MAX_NAMED ? ', …' : '');
