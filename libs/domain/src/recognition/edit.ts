import { DomainError } from '../errors';
import { BEHAVIOURS_MAX, EDIT_MS, type RecognitionState, VISIBILITIES, type Visibility } from './words';

/** What is published and may still be bettered. */
export interface Editable {
  readonly state: RecognitionState;
  /** Milliseconds since it was published, by the server's clock. */
  readonly ageMs: number;
  /** How often it has been written: 1 as it was given. */
  readonly revision: number;
  readonly visibility: Visibility;
}

export interface Rewording {
  /** The revision that the writer had before their eyes. */
  readonly revision: number;
  readonly story: string;
  readonly behaviourIds: readonly string[];
  readonly visibility: Visibility;
}

/** Milliseconds that are left; 0 when nothing can be changed any more. */
export const editableMs = ({ state, ageMs }: Pick<Editable, 'state' | 'ageMs'>): number =>
  state === 'published' ? Math.max(0, EDIT_MS - ageMs) : 0;

/** Whether fewer people see `to`, or the same: nothing becomes known to those for whom it was not written. */
export const isNoWider = (from: Visibility, to: Visibility): boolean =>
  VISIBILITIES.indexOf(to) >= VISIBILITIES.indexOf(from);

/** Throws DomainError: receivers and points never change, the words may for a quarter of an hour. */
export function checkEdit(now: Editable, wish: Rewording): void {
  if (editableMs(now) === 0) throw new DomainError('recognition.edit_too_late');
  if (now.revision !== wish.revision) throw new DomainError('recognition.edited_elsewhere', 'input.revision');
  if (wish.behaviourIds.length > BEHAVIOURS_MAX)
    throw new DomainError('input.too_many', 'input.behaviourIds', { max: BEHAVIOURS_MAX });
  if (new Set(wish.behaviourIds).size < wish.behaviourIds.length)
    throw new DomainError('input.invalid', 'input.behaviourIds');
  if (!wish.story && !wish.behaviourIds.length) throw new DomainError('recognition.words_required', 'input.story');
  if (!isNoWider(now.visibility, wish.visibility))
    throw new DomainError('recognition.visibility_wider', 'input.visibility');
}
