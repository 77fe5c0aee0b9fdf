import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AUDIENCE_MAX, CANCEL_HOURS_MAX, LIMIT_MAX, PRICE_MAX, STOCK_MAX, VARIANTS_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LimitPeriodName, RewardKindName, TimeOffUnitName } from './reward.entity';

// no default values in here: graphql-jit takes an input field that has one for required when a variable carries the object

@InputType({ description: 'whom it is for; what is empty says nothing' })
export class RewardAudienceInput {
  @Field(() => [ID]) @IsArray() @ArrayMaxSize(AUDIENCE_MAX) @IsUUID(undefined, { each: true }) unitIds: string[];
  @Field(() => [String])
  @IsArray()
  @ArrayMaxSize(AUDIENCE_MAX)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  roleTitles: string[];
  @Field(() => [String], { description: 'ISO 3166-1, two letters' })
  @IsArray()
  @ArrayMaxSize(AUDIENCE_MAX)
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries: string[];
}

@InputType()
export class RewardVariantInput {
  @Field(() => ID, { nullable: true, description: 'of one that is there already' }) @IsOptional() @IsUUID() id?:
    string | null;
  @Field() @Text({ min: 1, max: 60 }) nameRu: string;
  @Field() @Text({ min: 1, max: 60 }) nameEn: string;
  @Field({ description: 'as many as are asked for' }) @IsBoolean() unlimited: boolean;
  @Field(() => Int, { nullable: true, description: 'pieces put in, or taken out when negative' })
  @IsOptional()
  @IsInt()
  @Min(-STOCK_MAX)
  @Max(STOCK_MAX)
  addStock?: number | null;
  @Field() @IsBoolean() isActive: boolean;
}

/** What is left out stays as it is. */
@InputType({ isAbstract: true })
abstract class RewardSettings {
  @Field(() => String, { nullable: true }) @Text({ max: 200 }) organisationRu?: string | null;
  @Field(() => String, { nullable: true }) @Text({ max: 200 }) organisationEn?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(365) timeOffAmount?: number | null;
  @Field(() => TimeOffUnitName, { nullable: true })
  @IsOptional()
  @IsEnum(TimeOffUnitName)
  timeOffUnit?: TimeOffUnitName | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() needsApproval?: boolean | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(CANCEL_HOURS_MAX) cancelHours?:
    number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(LIMIT_MAX) limitCount?: number | null;
  @Field(() => LimitPeriodName, { nullable: true })
  @IsOptional()
  @IsEnum(LimitPeriodName)
  limitPeriod?: LimitPeriodName | null;
  @Field(() => RewardAudienceInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RewardAudienceInput)
  audience?: RewardAudienceInput | null;
  @Field(() => [RewardVariantInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(VARIANTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => RewardVariantInput)
  variants?: RewardVariantInput[] | null;
}

@InputType({ isAbstract: true })
abstract class RewardTexts extends RewardSettings {
  @Field(() => RewardKindName) @IsEnum(RewardKindName) kind: RewardKindName;
  @Field() @Text({ min: 1, max: 120 }) nameRu: string;
  @Field() @Text({ min: 1, max: 120 }) nameEn: string;
  @Field(() => String, { nullable: true }) @Text({ max: 2000, multiline: true }) descriptionRu?: string | null;
  @Field(() => String, { nullable: true }) @Text({ max: 2000, multiline: true }) descriptionEn?: string | null;
  @Field(() => Int) @IsInt() @Min(1) @Max(PRICE_MAX) price: number;
  @Field({ description: 'can be redeemed now' }) @IsBoolean() isActive: boolean;
}

@InputType()
export class CreateRewardInput extends RewardTexts {
  @Field(() => Int, { nullable: true, description: 'pieces; null: as many as are asked for' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(STOCK_MAX)
  stock: number | null = null;
  @Field(() => Boolean, { nullable: true, description: 'hands out codes; decided once, vouchers only' })
  @IsOptional()
  @IsBoolean()
  usesCodes?: boolean | null;
}

@InputType()
export class EditRewardInput extends RewardTexts {
  @Field(() => ID) @IsUUID() id: string;
  @Field({ description: 'as many as are asked for' }) @IsBoolean() unlimited: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'pieces put in, or taken out when negative: what was redeemed meanwhile is not lost',
  })
  @IsOptional()
  @IsInt()
  @Min(-STOCK_MAX)
  @Max(STOCK_MAX)
  addStock?: number | null;
}
