import { gini, giniByLot, topShare } from '../../statistics';
import type { RewardRules } from '../rules';
import { type Distribution, distributionOf } from './distribution';
import { type Groups, groupsOf } from './groups';
import { type Received, replay, type Spent } from './replay';
import { type ValueOrder, valueOrderOf } from './value-order';

export interface SimulationInput {
  readonly rules: RewardRules;
  /** In the order of publication. */
  readonly received: readonly Received[];
  /** Given in fact before them, in the periods of the caps that the first day lies in; none if left out. */
  readonly earlier?: readonly Spent[];
  /** Declared order of the values, first place first: the one in force, or a draft. */
  readonly ranking: readonly string[];
  /** The ranking is a draft: places are those of the draft, not of the moment. */
  readonly rankingIsDraft: boolean;
  /** Everybody who could have earned something. */
  readonly peopleIds: readonly string[];
  /** Fund of a unit ('' for people without one); null: no fund would pay. */
  readonly fundOfUnit: (unitId: string | null) => string | null;
  /** Groups of fewer people are hidden. */
  readonly threshold: number;
  /** The same text gives the same figures. */
  readonly seed: string;
}

/** How the points lie on people; null under 20 people, where it is noise (metrics M15). */
export interface Concentration {
  /** 0: everybody has the same; towards 1: one has all. */
  readonly gini: number;
  /** What it would be if the same rewards fell on people by lot. */
  readonly byChance: number;
  /** Share of the points that the top tenth of people have, 0 to 1. */
  readonly topTenth: number;
}

export interface Simulation {
  /** Recognitions × receivers. */
  readonly received: number;
  /** Of these with points. */
  readonly rewarded: number;
  /** Whole points in all. */
  readonly points: number;
  /** What the rules in force gave in fact. */
  readonly before: number;
  readonly units: Groups;
  readonly funds: Groups;
  readonly distribution: Distribution;
  readonly concentration: Concentration | null;
  readonly values: ValueOrder;
}

const PEOPLE_FOR_CONCENTRATION = 20;

/** A past period under other rules: what it would cost, whom it would reach, and whether points would follow the values. Pure. */
export function simulateRules(input: SimulationInput): Simulation {
  const received = input.rankingIsDraft ? placedBy(input.ranking, input.received) : input.received;
  const points = replay(input.rules, received, input.earlier);
  const rows = received.map((one, i) => ({ ...one, points: points[i]! }));
  return {
    received: rows.length,
    rewarded: points.filter((each) => each > 0).length,
    points: sum(points),
    before: sum(rows.map(({ before }) => before)),
    units: groupsOf(rows, ({ unitId }) => unitId, input.threshold),
    funds: groupsOf(rows, ({ unitId }) => input.fundOfUnit(unitId), input.threshold),
    distribution: distributionOf(rows, input.peopleIds, input.threshold),
    concentration: concentrationOf(rows, input),
    values: valueOrderOf(rows, input.ranking, input.threshold),
  };
}

function placedBy(ranking: readonly string[], received: readonly Received[]): Received[] {
  const places = new Map(ranking.map((valueId, i) => [valueId, i + 1]));
  return received.map((one) => ({ ...one, place: one.valueId ? (places.get(one.valueId) ?? null) : null }));
}

function concentrationOf(
  rows: readonly { readonly employeeId: string; readonly points: number }[],
  { peopleIds, seed }: SimulationInput,
): Concentration | null {
  const had = new Map(peopleIds.map((id) => [id, 0]));
  for (const { employeeId, points } of rows) had.set(employeeId, (had.get(employeeId) ?? 0) + points);
  const amounts = [...had.values()];
  const found = gini(amounts);
  if (found === null || amounts.length < PEOPLE_FOR_CONCENTRATION) return null;
  const rewards = rows.map(({ points }) => points).filter((each) => each > 0);
  return { gini: found, byChance: giniByLot(rewards, amounts.length, seed)!, topTenth: topShare(amounts)! };
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
