import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BudgetBand, BudgetPeriod } from '@zasluga/domain';

export enum RecoveryBudgetPeriod {
  MONTH = 'month',
  QUARTER = 'quarter',
}
registerEnumType(RecoveryBudgetPeriod, { name: 'RecoveryBudgetPeriod' });

export enum RecoveryBudgetBand {
  CALM = 'calm',
  EVEN = 'even',
  ABOVE = 'above',
}
registerEnumType(RecoveryBudgetBand, {
  name: 'RecoveryBudgetBand',
  valuesMap: {
    CALM: { description: 'the forecast is well within the budget' },
    EVEN: { description: 'about as much as there is' },
    ABOVE: { description: 'more than there is: a reason to talk, not to say no' },
  },
});

export enum BudgetStatus {
  OK = 'ok',
  /** no closed month of late may be shown */
  HIDDEN = 'hidden',
}
registerEnumType(BudgetStatus, { name: 'RecoveryBudgetStatus' });

@ObjectType({ description: 'while the period runs: from closed months that leaders see, in quarters of the budget' })
export class BudgetRunning {
  @Field(() => BudgetStatus) status: BudgetStatus;
  @Field({ description: 'last day of the period, YYYY-MM-DD' }) endsOn: string;
  @Field(() => RecoveryBudgetBand, { nullable: true }) band: BudgetBand | null;
  @Field(() => Int, {
    nullable: true,
    description: 'in its closed months, quarters of the budget, 0 to 8; null: none is known',
  })
  spentQuarters: number | null;
  @Field(() => Int, { nullable: true, description: 'at the end of the period' }) forecastQuarters: number | null;
  @Field(() => Int, { nullable: true, description: '95 % interval; null with too few decisions' })
  lowQuarters: number | null;
  @Field(() => Int, { nullable: true }) highQuarters: number | null;
}

@ObjectType({ description: 'set aside for what people give on the spot; it colours and stops nobody' })
export class RecoveryBudget {
  @Field(() => ID) id: string;
  @Field(() => RecoveryBudgetPeriod) period: BudgetPeriod;
  // beyond 2³¹ minor units an Int would end
  @Field(() => Float, { description: 'minor units of the company’s currency, for each period' }) amountMinor: number;
  @Field({ description: 'YYYY-MM-DD; the latest of a unit that has come holds' }) inForceFrom: string;
  @Field({ description: 'it is the one of its unit that holds today' }) holds: boolean;
  @Field(() => BudgetRunning, { nullable: true, description: 'of one that holds' }) running: BudgetRunning | null;
  unitId: string | null;
}

@ObjectType({ description: 'the colour of the budget nearest to one' })
export class BudgetColour {
  @Field(() => RecoveryBudgetBand) band: BudgetBand;
  @Field({ description: 'YYYY-MM-DD' }) endsOn: string;
}
