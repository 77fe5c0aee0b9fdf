import { DomainError } from '../../errors';

export interface RankedPlace {
  readonly valueId: string;
  /** 1 is the highest; equal places are a tie. */
  readonly place: number;
}

/**
 * A weak order over some of the values: each at most once, places from 1 without gaps. Throws input.required for an empty one,
 * values.ballot_values for a value twice or out of use, values.ballot_places for a gap.
 */
export function assertBallot(ballot: readonly RankedPlace[], valueIds: readonly string[]): void {
  if (ballot.length === 0) throw new DomainError('input.required', 'input.places');
  const ranked = new Set(ballot.map(({ valueId }) => valueId));
  if (ranked.size < ballot.length || [...ranked].some((id) => !valueIds.includes(id)))
    throw new DomainError('values.ballot_values', 'input.places');
  const places = [...new Set(ballot.map(({ place }) => place))].sort((a, b) => a - b);
  if (places.some((place, i) => place !== i + 1)) throw new DomainError('values.ballot_places', 'input.places');
}

/** By place, then by id: so that equal orders are written equally. */
export const canonical = (ballot: readonly RankedPlace[]): RankedPlace[] =>
  [...ballot].sort((a, b) => a.place - b.place || (a.valueId < b.valueId ? -1 : Number(a.valueId > b.valueId)));

/** Groups of equals, highest first: how an order is drawn on a screen. */
export type Tiers = readonly (readonly string[])[];

export const placesFrom = (tiers: Tiers): RankedPlace[] =>
  tiers.filter((tier) => tier.length > 0).flatMap((tier, i) => tier.map((valueId) => ({ valueId, place: i + 1 })));

export function tiersFrom(ballot: readonly RankedPlace[]): string[][] {
  const tiers = new Map<number, string[]>();
  for (const { valueId, place } of canonical(ballot)) tiers.set(place, [...(tiers.get(place) ?? []), valueId]);
  return [...tiers.values()];
}
