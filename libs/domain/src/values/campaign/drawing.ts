import { moved } from '../ranking';
import type { Tiers } from './ballot';

/**
 * Moves the value at one flat position to another, as a finger drags it: let down among equals it becomes one of them, elsewhere it gets a
 * place of its own. Positions from 0; outside the list nothing happens.
 */
export function dragged(tiers: Tiers, from: number, to: number): string[][] {
  const flat = tiers.flatMap((tier) => tier.map((id, i) => ({ id, isTied: i > 0 })));
  const lifted = flat[from];
  if (!lifted || from === to || to < 0 || to >= flat.length) return copy(tiers);
  // whoever stood beneath it in the same place now begins that place
  if (!lifted.isTied && flat[from + 1]?.isTied) flat[from + 1]!.isTied = false;
  const order = moved(flat, from, to);
  order[to] = { id: lifted.id, isTied: to > 0 && (order[to + 1]?.isTied ?? false) };
  return grouped(order);
}

/** One step up or down: out of its place if it shares one, else past the whole neighbouring place. */
export function stepped(tiers: Tiers, id: string, by: 1 | -1): string[][] {
  const at = tiers.findIndex((tier) => tier.includes(id));
  if (at < 0) return copy(tiers);
  if (tiers[at]!.length === 1) return at + by < 0 ? copy(tiers) : moved(tiers, at, at + by).map((tier) => [...tier]);
  const rest = tiers[at]!.filter((other) => other !== id);
  const split = by < 0 ? [[id], rest] : [rest, [id]];
  return [...copy(tiers.slice(0, at)), ...split, ...copy(tiers.slice(at + 1))];
}

/** Puts a value in one place with those right above it; if it is among equals already, gives it a place of its own below them. */
export function tiedOrNot(tiers: Tiers, id: string): string[][] {
  const at = tiers.findIndex((tier) => tier.includes(id));
  if (at < 0) return copy(tiers);
  if (tiers[at]!.length > 1) return stepped(tiers, id, 1);
  if (at === 0) return copy(tiers);
  return [...copy(tiers.slice(0, at - 1)), [...tiers[at - 1]!, id], ...copy(tiers.slice(at + 1))];
}

/** Takes a value out of the order: nothing is said about it any more. */
export const leftOut = (tiers: Tiers, id: string): string[][] =>
  tiers.map((tier) => tier.filter((other) => other !== id)).filter((tier) => tier.length > 0);

/** The same order with what is in use only. */
export const keptTo = (tiers: Tiers, valueIds: readonly string[]): string[][] =>
  tiers.map((tier) => tier.filter((id) => valueIds.includes(id))).filter((tier) => tier.length > 0);

const copy = (tiers: Tiers): string[][] => tiers.map((tier) => [...tier]);

function grouped(order: readonly { readonly id: string; readonly isTied: boolean }[]): string[][] {
  const tiers: string[][] = [];
  for (const { id, isTied } of order) {
    if (isTied && tiers.length) tiers.at(-1)!.push(id);
    else tiers.push([id]);
  }
  return tiers;
}
