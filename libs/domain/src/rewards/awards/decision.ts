import { DomainError } from '../../errors';

/** The first place, and at most two more that are honoured beside it. */
export const PLACES_MAX = 3;
/** People and teams with a place: more than places when some share one. */
export const PLACED_MAX = 6;
export const REASON_MIN = 20;
export const REASON_MAX = 1000;

export interface Placing {
  /** nomineeKey() */
  readonly nominee: string;
  readonly place: number;
  readonly reason: string;
}

/**
 * Places as the panel's rule gives them: from the first down without a gap; who can't be told apart shares a place, and the next one is
 * passed over (1, 2, 2 or 1, 1, 3). Each has its reason; an empty list: it is given to nobody this time. Throws rewards.placing.
 */
export function assertPlacings(placings: readonly Placing[], nominees: ReadonlySet<string>): void {
  const places = placings.map(({ place }) => place).sort((a, b) => a - b);
  const once = new Set(placings.map(({ nominee }) => nominee)).size === placings.length;
  const follows = places.every((place, i) => place <= PLACES_MAX && (place === i + 1 || place === places[i - 1]));
  if (!once || places.length > PLACED_MAX || !follows) throw new DomainError('rewards.placing', 'input.placings');
  for (const { nominee, reason } of placings) {
    if (!nominees.has(nominee)) throw new DomainError('input.not_found', 'input.placings');
    if ([...reason].length < REASON_MIN)
      throw new DomainError('input.too_short', 'input.placings', { min: REASON_MIN });
  }
}

/** What a programme gives: points for the first place, and for each further place that it honours (at most two). */
export interface Honours {
  readonly points: number;
  readonly otherPoints: readonly number[];
}

/** Points to each person of a place, 0: words only. Null: this place is not honoured. */
export const pointsOfPlace = ({ points, otherPoints }: Honours, place: number | null): number | null =>
  place === null ? null : ([points, ...otherPoints][place - 1] ?? null);
