import type { PeriodLabel } from '../../points';
import { monthsOfCap, type RecognitionFacts, rewardFor, type RewardRules } from '../rules';

/** A recognition and one of its receivers, as the rules look at them. */
export interface Received extends RecognitionFacts {
  readonly employeeId: string;
  readonly giverId: string | null;
  readonly unitId: string | null;
  readonly valueId: string | null;
  /** Of the publication, in the company's zone. */
  readonly month: PeriodLabel;
  /** Points that the rules in force gave for it in fact. */
  readonly before: number;
}

/**
 * What each would have earned had these rules been in force all the time, in the order given (that of publication): with caps that fill up
 * from nothing as it goes. The same function decides as in settlement, so it is what would happen, to the point.
 */
export function replay(rules: RewardRules, received: readonly Received[]): number[] {
  const used = new Map<string, number>();
  return received.map((one) => {
    const person = `${one.employeeId} ${monthsOfCap(one.month, rules.caps.person?.period ?? 'month').from}`;
    const pair = one.giverId
      ? `${one.employeeId} ${one.giverId} ${monthsOfCap(one.month, rules.caps.pair?.period ?? 'month').from}`
      : null;
    const { points } = rewardFor(rules, one, {
      person: used.get(person) ?? 0,
      pair: pair ? (used.get(pair) ?? 0) : 0,
    });
    if (points) used.set(person, (used.get(person) ?? 0) + points);
    if (points && pair) used.set(pair, (used.get(pair) ?? 0) + points);
    return points;
  });
}
