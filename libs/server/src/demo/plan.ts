import { Chance } from './chance';
import { planPeople, type PlannedEmployee } from './people';
import { planHabits } from './plan-habits';
import { planDecisions, type PlannedDecision } from './plan-decisions';
import { planPraise, type PlannedPraise } from './plan-praise';
import { planTaps } from './plan-taps';
import { planRecognitions, type PlannedRecognition } from './plan-recognitions';
import { planRedemptions, type PlannedRedemption } from './plan-redemptions';

export interface DemoPlan {
  /** The moment up to which the company has lived. */
  today: Date;
  employees: PlannedEmployee[];
  recognitions: PlannedRecognition[];
  praise: PlannedPraise[];
  decisions: PlannedDecision[];
  redemptions: PlannedRedemption[];
}

export const DEMO_SEED = 20_240_612;

/**
 * Four months of an invented company of cafés up to `today`, the same for the same seed and moment. It is laid out so that there is
 * something to find: nobody sees the delivery, the bakery thanks only itself, pace is thanked for more than the guest although the
 * guest is declared to stand higher, the operations director thanks nobody, more people take part each month, the embankment café
 * writes no decisions down, customers write at the till more than anywhere, and at the station more is demanded of them.
 */
export function planDemo(today: Date, seed: number = DEMO_SEED): DemoPlan {
  const employees = planPeople(new Chance(seed), today);
  const recognitions = [
    ...planRecognitions(new Chance(seed + 1), employees, today),
    ...planHabits(new Chance(seed + 6), employees, today),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    today,
    employees,
    recognitions,
    praise: [
      ...planPraise(new Chance(seed + 2), employees, today),
      ...planTaps(new Chance(seed + 5), employees, today),
    ].sort((a, b) => a.at.getTime() - b.at.getTime()),
    decisions: planDecisions(new Chance(seed + 3), employees, today),
    redemptions: planRedemptions(new Chance(seed + 4), recognitions, today),
  };
}
