import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PRICE_MAX, STOCK_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { RewardKindName } from './reward.entity';

// no default values in here: graphql-jit takes an input field that has one for required when a variable carries the object
@InputType({ isAbstract: true })
abstract class RewardTexts {
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
