import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PRICE_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

// no default values in here: graphql-jit takes an input field that has one for required when a variable carries the object
@InputType()
export class RedeemInput {
  @Field(() => ID) @IsUUID() rewardId: string;
  @Field(() => ID, { nullable: true, description: 'needed when the reward has variants' })
  @IsOptional()
  @IsUUID()
  variantId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'who is to get it, when it is somebody else; the points are the viewer’s',
  })
  @IsOptional()
  @IsUUID()
  forEmployeeId?: string | null;
  @Field(() => Int, { description: 'the price that was on the screen: another one is refused' })
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX)
  shownPrice: number;
  @Field(() => ID, { description: 'made by the client before the first try; the same key gets the same answer' })
  @IsUUID()
  requestKey: string;
  @Field(() => String, { nullable: true }) @Text({ max: 300, multiline: true }) note?: string | null;
}

@InputType()
export class DeclineRedemptionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field({ description: 'the person reads it' }) @Text({ min: 1, max: 300, multiline: true }) reason: string;
}
