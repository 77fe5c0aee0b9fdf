import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsEnum, IsInt, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { CapPeriod } from './version.entity';

// Ranges are those of the domain (checkRules), which knows the field's path; here only the shape.
@InputType()
export class DepthSharesInput {
  @Field(() => Int) @IsInt() unsaid: number;
  @Field(() => Int) @IsInt() courtesy: number;
  @Field(() => Int) @IsInt() beyond: number;
  @Field(() => Int) @IsInt() sacrifice: number;
}

@InputType()
export class SourceSharesInput {
  @Field(() => Int) @IsInt() colleague: number;
  @Field(() => Int) @IsInt() customer: number;
  @Field(() => Int) @IsInt() company: number;
}

@InputType()
export class RelationSharesInput {
  @Field(() => Int) @IsInt() up: number;
  @Field(() => Int) @IsInt() down: number;
  @Field(() => Int) @IsInt() own_unit: number;
  @Field(() => Int) @IsInt() across: number;
}

@InputType()
export class RewardSwitchesInput {
  @Field() @IsBoolean() unsaid: boolean;
  @Field() @IsBoolean() courtesy: boolean;
  @Field() @IsBoolean() sacrifice: boolean;
  @Field() @IsBoolean() customer: boolean;
  @Field() @IsBoolean() company: boolean;
  @Field() @IsBoolean() upward: boolean;
}

@InputType()
export class RewardCapInput {
  @Field(() => Int) @IsInt() points: number;
  @Field(() => CapPeriod) @IsEnum(CapPeriod) period: CapPeriod;
}

@InputType()
export class RewardCapsInput {
  @Field(() => RewardCapInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RewardCapInput)
  pair?: RewardCapInput | null;
  @Field(() => RewardCapInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RewardCapInput)
  person?: RewardCapInput | null;
  @Field(() => RewardCapInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RewardCapInput)
  company?: RewardCapInput | null;
}

@InputType()
export class RewardRulesInput {
  @Field() @IsBoolean() on: boolean;
  @Field(() => [Int]) @IsArray() @IsInt({ each: true }) byPlace: number[];
  @Field(() => DepthSharesInput) @ValidateNested() @Type(() => DepthSharesInput) depth: DepthSharesInput;
  @Field(() => SourceSharesInput) @ValidateNested() @Type(() => SourceSharesInput) source: SourceSharesInput;
  @Field(() => RelationSharesInput) @ValidateNested() @Type(() => RelationSharesInput) relation: RelationSharesInput;
  @Field(() => RewardSwitchesInput) @ValidateNested() @Type(() => RewardSwitchesInput) pays: RewardSwitchesInput;
  @Field(() => RewardCapsInput) @ValidateNested() @Type(() => RewardCapsInput) caps: RewardCapsInput;
}

@InputType()
export class SaveRuleDraftInput {
  @Field(() => ID, { nullable: true, description: 'null: a new draft' }) @IsOptional() @IsUUID() id?: string | null;
  @Field(() => RewardRulesInput) @ValidateNested() @Type(() => RewardRulesInput) rules: RewardRulesInput;
  @Field(() => String, { nullable: true, description: 'why it is as it is, for those who come later' })
  @Text({ max: 500, multiline: true })
  note?: string | null;
}

@InputType()
export class ActivateRulesInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field({ description: 'day, yyyy-mm-dd, today or later' }) @Matches(/^\d{4}-\d\d-\d\d$/) inForceFrom: string;
}
