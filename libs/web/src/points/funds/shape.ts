import { type FundPeriod as Period, fundChangesFrom } from '@zasluga/domain';
import type { FundPlanInput } from '../../gql';
import type { Fund } from './fund';

/** What a fund is for, for how long and of whom. */
export type Shape = Required<Pick<FundPlanInput, 'purpose' | 'period'>> & { unitId: string | null };

/** As it is, or as it is planned to be. */
export function shapeOf({ purpose, period, unit, plan }: Fund): Shape {
  const { period: then, unit: whose } = plan ?? { period, unit };
  return { purpose, period: then, unitId: whose?.id ?? null };
}

export const isSame = (one: Shape, other: Shape | null): boolean =>
  one.purpose === other?.purpose && one.period === other.period && one.unitId === other.unitId;

/** First day of the change, yyyy-mm-dd; null: at once, or there is none. */
export function changesOn(fund: Fund, shape: Shape): string | null {
  const now = { purpose: fund.purpose, period: fund.period, unitId: fund.unit?.id ?? null };
  if (fund.isUntouched || isSame(shape, now)) return null;
  const [period, next] = [fund.period.toLowerCase() as Period, shape.period.toLowerCase() as Period];
  return `${fundChangesFrom(fund.label, period, next)}-01`;
}
