import { daysBetween } from '../company';
import { DomainError } from '../errors';
import { PINNED_DAYS_MAX, PINS_MAX, type Visibility } from './words';

export interface PinWish {
  /** Null: on top for the whole company. */
  readonly unitId: string | null;
  /** yyyy-mm-dd, the last day on top. */
  readonly endsOn: string;
}

/**
 * Throws DomainError.
 * @param now today as yyyy-mm-dd by the company's calendar; how many stand there already; for whom the story is meant
 */
export function checkPin(
  { unitId, endsOn }: PinWish,
  now: { readonly today: string; readonly pinned: number; readonly visibility: Visibility },
): void {
  const days = daysBetween(now.today, endsOn);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(endsOn) || !(days >= 0 && days <= PINNED_DAYS_MAX))
    throw new DomainError('input.out_of_range', 'input.endsOn', { min: 0, max: PINNED_DAYS_MAX });
  if (now.visibility === 'private' || (now.visibility === 'unit' && unitId === null))
    throw new DomainError('recognition.pin_not_for_all', 'input.recognitionId');
  if (now.pinned >= PINS_MAX) throw new DomainError('recognition.pins_full', undefined, { max: PINS_MAX });
}
