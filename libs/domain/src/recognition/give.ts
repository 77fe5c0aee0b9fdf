import { DomainError } from '../errors';
import { GIFT_MAX, isGift } from '../points';
import { BEHAVIOURS_MAX, GIVEN_PER_DAY_MAX, RECEIVERS_MAX, UNITS_MAX } from './words';

/** What a colleague asks for, texts cleaned already. */
export interface Gratitude {
  readonly giverId: string;
  readonly receiverIds: readonly string[];
  /** whole units, one's own too: whoever gives is then not among those who are told */
  readonly unitIds?: readonly string[];
  /** points to each person; units get none */
  readonly points: number;
  readonly behaviourIds: readonly string[];
  readonly story: string;
  readonly valueId?: string | null;
}

/** Throws DomainError: what can be said of a recognition without looking anything up. */
export function checkGratitude(gratitude: Gratitude): void {
  const { giverId, receiverIds, unitIds = [], points, behaviourIds, story } = gratitude;
  if (!receiverIds.length && !unitIds.length)
    throw new DomainError('recognition.receiver_required', 'input.receiverIds');
  if (receiverIds.length > RECEIVERS_MAX)
    throw new DomainError('input.too_many', 'input.receiverIds', { max: RECEIVERS_MAX });
  if (new Set(receiverIds).size < receiverIds.length) throw new DomainError('input.invalid', 'input.receiverIds');
  if (unitIds.length > UNITS_MAX) throw new DomainError('input.too_many', 'input.unitIds', { max: UNITS_MAX });
  if (new Set(unitIds).size < unitIds.length) throw new DomainError('input.invalid', 'input.unitIds');
  if (receiverIds.includes(giverId)) throw new DomainError('recognition.to_self', 'input.receiverIds');
  if (behaviourIds.length > BEHAVIOURS_MAX)
    throw new DomainError('input.too_many', 'input.behaviourIds', { max: BEHAVIOURS_MAX });
  if (!story && !behaviourIds.length) throw new DomainError('recognition.words_required', 'input.story');
  if (!isGift(points)) throw new DomainError('input.out_of_range', 'input.points', { min: 0, max: GIFT_MAX });
  if (points && !receiverIds.length) throw new DomainError('recognition.points_need_person', 'input.points');
}

export interface Act {
  readonly id: string;
  readonly valueId: string;
  readonly side: 'for' | 'against';
  /** Adopted and not retired. */
  readonly inUse: boolean;
}

/** The behaviours that were tapped must be on the good side of the line and in use. Throws DomainError. */
export function checkBehaviours(asked: readonly string[], found: readonly Act[]): void {
  for (const id of asked) {
    const act = found.find((one) => one.id === id);
    if (!act?.inUse) throw new DomainError('input.not_found', 'input.behaviourIds');
    if (act.side !== 'for') throw new DomainError('recognition.behaviour_against', 'input.behaviourIds');
  }
}

/** The value that was chosen, otherwise that of the behaviour tapped first. Throws DomainError when there is neither. */
export function valueOf(chosen: string | null | undefined, asked: readonly string[], found: readonly Act[]): string {
  const valueId = chosen ?? found.find(({ id }) => id === asked[0])?.valueId;
  if (!valueId) throw new DomainError('recognition.value_required', 'input.valueId');
  return valueId;
}

/** Nobody is thanked who could not read it: suspended, or gone. Names one of them. Throws DomainError. */
export function checkReceivers(
  receivers: readonly {
    readonly id: string;
    readonly status: string;
    readonly firstName: string;
    readonly lastName: string;
  }[],
): void {
  for (const { id, status, firstName, lastName } of receivers)
    if (status !== 'active')
      throw new DomainError(
        status === 'left' ? 'recognition.receiver_left' : 'recognition.receiver_suspended',
        'input.receiverIds',
        { id, name: `${firstName} ${lastName}`.trim() },
      );
}

/** Throws DomainError when the giver has given as many in the last 24 hours as anybody may. */
export function checkPace(givenInADay: number): void {
  if (givenInADay >= GIVEN_PER_DAY_MAX)
    throw new DomainError('request.too_many', undefined, { max: GIVEN_PER_DAY_MAX });
}
