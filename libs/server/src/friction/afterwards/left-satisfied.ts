import { wilson } from '@zasluga/domain';

/** Of few, all or none would tell of each of them: such a share stops at 10 and 90 %. */
const FEW = 20;
const ENDS = [0.1, 0.9] as const;

/** Share of customers who left satisfied, with its interval; nulls where it is known of nobody. */
export function leftSatisfied(satisfied: number, known: number) {
  if (known === 0) return { satisfied: null, satisfiedLow: null, satisfiedHigh: null };
  const [least, most] = known < FEW ? ENDS : [0, 1];
  const { estimate, low, high } = wilson(Math.min(most * known, Math.max(least * known, satisfied)), known);
  return { satisfied: estimate, satisfiedLow: low, satisfiedHigh: high };
}
