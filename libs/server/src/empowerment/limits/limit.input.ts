import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { DECISION_COST_MAX, DECISION_DEEDS, type DecisionDeed as Deed } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DecisionDeed } from '../decision.entity';

// no default values in here: graphql-jit takes an input field that has one for required when a variable carries the object
@InputType()
export class DecisionLimitInput {
  @Field(() => ID, { description: 'made by the client before the first try: the same key saves once' })
  @IsUUID()
  requestKey: string;
  @Field(() => ID, { nullable: true, description: 'null: a new one' }) @IsOptional() @IsUUID() id?: string | null;
  @Field(() => ID, { nullable: true, description: 'with the units below it; null: the whole company' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'as people have it; null: every role' })
  @Text({ max: 120 })
  roleTitle?: string | null;
  @Field(() => DecisionDeed, { nullable: true, description: 'null: every case' })
  @IsOptional()
  @IsIn(DECISION_DEEDS)
  deed?: Deed | null;
  @Field(() => Float, { description: 'whole minor units of the company’s currency' })
  @IsInt()
  @Min(0)
  @Max(DECISION_COST_MAX)
  limitMinor: number;
}
