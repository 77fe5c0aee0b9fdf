import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { BUDGET_MAX, BUDGET_PERIODS, type BudgetPeriod } from '@zasluga/domain';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { RecoveryBudgetPeriod } from './budget.entity';

// no default values in here: graphql-jit takes an input field that has one for required when a variable carries the object
@InputType()
export class RecoveryBudgetInput {
  @Field(() => ID, { description: 'made by the client before the first try: the same key sets once' })
  @IsUUID()
  requestKey: string;
  @Field(() => ID, { nullable: true, description: 'with the units below it; null: the whole company' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
  @Field(() => RecoveryBudgetPeriod) @IsIn(BUDGET_PERIODS) period: BudgetPeriod;
  @Field(() => Float, { description: 'whole minor units, for each period' })
  @IsInt()
  @Min(1)
  @Max(BUDGET_MAX)
  amountMinor: number;
  @Field({ description: 'YYYY-MM-DD; one of the same unit from the same day is replaced' })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  inForceFrom: string;
}
