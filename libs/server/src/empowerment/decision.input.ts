import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DECISION_COST_MAX, DECISION_SECONDS } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsEnum, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Asked, AskedAnswer, CustomerLeft, Verdict } from './decision.entity';

// no default values in here: graphql-jit takes an input field that has one for required
@InputType()
export class DecisionInput {
  @Field(() => ID, { description: 'made by the client before the first try; the same key gets the same entry' })
  @IsUUID()
  requestKey: string;
  @Field({ description: 'what was done: one of the tiles or one’s own words' }) @Text({ min: 1, max: 200 }) did: string;
  @Field({ description: 'what the customer needed, one line' }) @Text({ min: 1, max: 300 }) need: string;
  @Field(() => ID, { nullable: true, description: 'the procedure bent, from the list' })
  @IsOptional()
  @IsUUID()
  procedureId?: string | null;
  @Field(() => String, { nullable: true, description: 'or a new one, by its name' })
  @Text({ max: 200 })
  procedureName?: string | null;
  @Field(() => Float, { description: 'whole minor units of the company’s currency; 0 when it cost nothing' })
  @IsInt()
  @Min(0)
  @Max(DECISION_COST_MAX)
  costMinor: number;
  @Field(() => Int, { description: '5, 30, 120, 600, or 3600 for longer' }) @IsIn(DECISION_SECONDS) seconds: number;
  @Field(() => Asked) @IsEnum(Asked) asked: Asked;
  @Field(() => AskedAnswer, { nullable: true }) @IsOptional() @IsEnum(AskedAnswer) askedAnswer?: AskedAnswer | null;
  @Field(() => CustomerLeft) @IsEnum(CustomerLeft) customerLeft: CustomerLeft;
}

@InputType()
export class AnswerInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Verdict) @IsEnum(Verdict) verdict: Verdict;
  @Field(() => String, { nullable: true, description: 'needed for a better way' })
  @Text({ max: 1000, multiline: true })
  words?: string | null;
}
