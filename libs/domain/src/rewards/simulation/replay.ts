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

/** Points that were given in fact before the replay begins, and that fill caps whose period it begins in the middle of. */
export interface Spent {
  readonly employeeId: string;
  readonly giverId: string | null;
  readonly month: PeriodLabel;
  readonly points: number;
}

/**
 * What each would have earned had these rules been in force from the first of them on, in the order given (that of publication): with caps
 * that hold what was given earlier and fill up as it goes. The same function decides as in settlement, so it is what would happen, to the
 * point.
 */
export function replay(rules: RewardRules, received: readonly Received[], earlier: readonly Spent[] = []): number[] {
  const used = new Map<string, number>();
  const keysOf = ({ employeeId, giverId, month }: Omit<Spent, 'points'>) => ({
    person: `${employeeId} ${monthsOfCap(month, rules.caps.person?.period ?? 'month').from}`,
    company: `company ${monthsOfCap(month, rules.caps.company?.period ?? 'month').from}`,
    pair: giverId ? `${employeeId} ${giverId} ${monthsOfCap(month, rules.caps.pair?.period ?? 'month').from}` : null,
  });
  const spend = (one: Spent) => {
    for (const key of Object.values(keysOf(one))) if (key) used.set(key, (used.get(key) ?? 0) + one.points);
  };
  earlier.forEach(spend);
  return received.map((one) => {
    const { person, pair, company } = keysOf(one);
    const { points } = rewardFor(rules, one, {
      person: used.get(person) ?? 0,
      company: used.get(company) ?? 0,
      pair: pair ? (used.get(pair) ?? 0) : 0,
    });
    if (points) spend({ ...one, points });
    return points;
  });
}
