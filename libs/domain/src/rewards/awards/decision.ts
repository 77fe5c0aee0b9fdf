import { DomainError } from '../../errors';

/** An award is given to one; beside it stand at most two more who are honoured. */
export const PLACES_MAX = 3;
export const REASON_MIN = 20;
export const REASON_MAX = 1000;

export interface Placing {
  /** nomineeKey() */
  readonly nominee: string;
  readonly place: number;
  readonly reason: string;
}

/**
 * One first place and no gap below it, each with its reason; an empty list: it is given to nobody this time. Throws rewards.placing.
 */
export function assertPlacings(placings: readonly Placing[], nominees: ReadonlySet<string>): void {
  const places = placings.map(({ place }) => place).sort((a, b) => a - b);
  const once = new Set(placings.map(({ nominee }) => nominee)).size === placings.length;
  if (!once || places.length > PLACES_MAX || places.some((place, i) => place !== i + 1))
    throw new DomainError('rewards.placing', 'input.placings');
  for (const { nominee, reason } of placings) {
    if (!nominees.has(nominee)) throw new DomainError('input.not_found', 'input.placings');
    if ([...reason].length < REASON_MIN)
      throw new DomainError('input.too_short', 'input.placings', { min: REASON_MIN });
  }
}
