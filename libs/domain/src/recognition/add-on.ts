import { DomainError } from '../errors';
import { isGift, GIFT_MAX } from '../points';
import { ADD_ONS_EACH_MAX, ADD_ONS_MAX, GIVEN_PER_DAY_MAX } from './words';

/** Somebody's own reason under a recognition, perhaps with points. */
export interface AddOnWish {
  /** To each receiver who is active: the same to all, so that nobody is weighed against anybody. */
  readonly points: number;
  /** Receivers who are active. */
  readonly receiverCount: number;
  /** Add-ons of this person to this recognition, of all to it, and of this person to any within 24 hours. */
  readonly mine: number;
  readonly all: number;
  readonly inADay: number;
}

/** Throws DomainError. */
export function checkAddOn({ points, receiverCount, mine, all, inADay }: AddOnWish): void {
  if (!isGift(points)) throw new DomainError('input.out_of_range', 'input.points', { min: 0, max: GIFT_MAX });
  if (points > 0 && receiverCount === 0) throw new DomainError('recognition.points_need_person', 'input.points');
  if (mine >= ADD_ONS_EACH_MAX) throw new DomainError('recognition.add_ons_full', undefined, { max: ADD_ONS_EACH_MAX });
  if (all >= ADD_ONS_MAX || inADay >= GIVEN_PER_DAY_MAX)
    throw new DomainError('request.too_many', undefined, { max: all >= ADD_ONS_MAX ? ADD_ONS_MAX : GIVEN_PER_DAY_MAX });
}
