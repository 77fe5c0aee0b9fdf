import { dayAfter } from '../company';
import { DomainError } from '../errors';

/** A strict order of more than this is read by nobody. */
export const MOST_VALUES = 20;

/** How far ahead a version may be announced. */
const FURTHEST_DAYS = 366;

/**
 * A version orders every value in use, each once. Throws values.order_incomplete with the number of values left out or named in vain.
 */
export function assertCompleteOrder(order: readonly string[], valueIds: readonly string[]): void {
  const named = new Set(order);
  const missing = valueIds.filter((id) => !named.has(id)).length;
  const inVain = order.length - valueIds.filter((id) => named.has(id)).length;
  if (missing || inVain) throw new DomainError('values.order_incomplete', 'input.valueIds', { missing, inVain });
}

/**
 * From which day a new version may be in force. History is not rewritten: recognitions keep the version of their moment and figures compare
 * against it, so a version begins today or later, at most a year ahead. Only the very first may begin in the past: before it nothing was
 * declared. A version of the same day as another replaces it from the moment it is written; that is how an announced one is corrected.
 *
 * @param day @param today yyyy-mm-dd in the company's time zone
 */
export function assertMayBegin(day: string, today: string, isFirst: boolean): void {
  if (day < today && !isFirst) throw new DomainError('values.ranking_in_past', 'input.inForceFrom');
  const furthest = dayAfter(today, FURTHEST_DAYS);
  if (day > furthest) throw new DomainError('values.ranking_too_far', 'input.inForceFrom', { days: FURTHEST_DAYS });
}

/** The order with the item at `from` moved to `to`; both from 0, `to` clipped to the ends. */
export function moved<Item>(order: readonly Item[], from: number, to: number): Item[] {
  const rest = order.filter((_, i) => i !== from);
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, ...order.slice(from, from + 1));
  return rest;
}
