import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ALLOWANCE_MAX,
  FUND_CAP_MAX,
  FUND_PERIODS,
  FUND_PURPOSES,
  FUND_WORDS_MAX,
  type FundPeriod,
  type FundPurpose,
} from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { FundPeriodName, FundPurposeName } from './fund.entity';

// no default values in here: graphql-jit takes an input field that has one for required when a variable carries the object
@InputType({ isAbstract: true })
abstract class FundFields {
  @Field() @Text({ min: 1, max: 100 }) nameRu: string;
  @Field() @Text({ min: 1, max: 100 }) nameEn: string;
  @Field(() => ID, { nullable: true, description: 'who looks after it and may ask for more' })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;
  @Field(() => Int, { nullable: true, description: 'points a period; null: no bound' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(FUND_CAP_MAX)
  cap?: number | null;
  @Field({ description: 'filled up to the cap when a period begins' }) @IsBoolean() autoFill: boolean;
}

@InputType()
export class CreateFundInput extends FundFields {
  @Field(() => FundPurposeName) @IsIn(FUND_PURPOSES) purpose: FundPurpose;
  @Field(() => FundPeriodName) @IsIn(FUND_PERIODS) period: FundPeriod;
  @Field(() => ID, { nullable: true, description: 'with the units below it; null: the whole company' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
}

/** All three together: what is as now is no change, and takes a planned one back. */
@InputType()
export class FundPlanInput {
  @Field(() => FundPurposeName) @IsIn(FUND_PURPOSES) purpose: FundPurpose;
  @Field(() => FundPeriodName) @IsIn(FUND_PERIODS) period: FundPeriod;
  @Field(() => ID, { nullable: true, description: 'with the units below it; null: the whole company' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
}

@InputType()
export class EditFundInput extends FundFields {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => FundPlanInput, { nullable: true, description: 'null: what it is for, of whom and for how long stays' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundPlanInput)
  plan?: FundPlanInput | null;
}

@InputType()
export class FillFundInput {
  @Field(() => ID) @IsUUID() fundId: string;
  @Field(() => Int) @IsInt() @Min(1) @Max(FUND_CAP_MAX) points: number;
  @Field(() => ID, { description: 'the same key fills once' }) @IsUUID() requestKeyId: string;
}

@InputType()
export class AskForMoreInput {
  @Field(() => ID) @IsUUID() fundId: string;
  @Field(() => Int) @IsInt() @Min(1) @Max(FUND_CAP_MAX) points: number;
  @Field() @Text({ min: 1, max: FUND_WORDS_MAX, multiline: true }) reason: string;
}

@InputType()
export class AnswerFundRequestInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { nullable: true, description: 'points; null: declined, then with words' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(FUND_CAP_MAX)
  granted?: number | null;
  @Field(() => ID, { nullable: true, description: 'the fund that gives them up; null: issued anew' })
  @IsOptional()
  @IsUUID()
  fromFundId?: string | null;
  @Field({ description: 'may be empty when granted' }) @Text({ max: FUND_WORDS_MAX, multiline: true }) answer: string;
}

@InputType()
export class AllowancesInput {
  @Field(() => Int) @IsInt() @Min(0) @Max(ALLOWANCE_MAX) employee: number;
  @Field(() => Int) @IsInt() @Min(0) @Max(ALLOWANCE_MAX) hasReports: number;
  @Field(() => Int) @IsInt() @Min(0) @Max(ALLOWANCE_MAX) leader: number;
}
