import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PASS_SHARES_MAX, STORY_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';

@InputType()
export class PassShareInput {
  @Field(() => ID) @IsUUID() employeeId: string;
  @Field(() => Int, { description: 'whole percent of what the passer was thanked for' })
  @IsInt()
  @Min(1)
  @Max(99)
  percent: number;
}

@InputType()
export class PassThanksOnInput {
  @Field(() => ID, { description: 'made by the client once; the same key passes on once' })
  @IsUUID()
  requestKey: string;
  @Field(() => ID, { description: 'what the viewer was thanked for' }) @IsUUID() recognitionId: string;
  @Field(() => String, { description: 'what they did that made it possible' })
  @Text({ min: 3, max: STORY_MAX, multiline: true })
  story: string;
  @Field(() => ID, { nullable: true, description: 'needed where what is passed on names no value' })
  @IsOptional()
  @IsUUID()
  valueId?: string | null;
  @Field(() => [PassShareInput])
  @ArrayMaxSize(PASS_SHARES_MAX)
  @ValidateNested({ each: true })
  @Type(() => PassShareInput)
  shares: PassShareInput[];
}

/** How much of a thanks is whose. */
@ObjectType()
export class ThanksShare {
  @Field(() => Float, { description: 'above 0, at most 100' }) percent: number;
  employeeId: string;
}

/** One link of a chain: somebody passes a part of their thanks on. */
@ObjectType()
export class ThanksPass {
  @Field(() => ID, { description: 'the recognition that says so' }) recognitionId: string;
  @Field(() => ID, { description: 'the recognition that was passed on' }) fromId: string;
  @Field(() => [ThanksShare]) shares: ThanksShare[];
  passerId: string;
}

/** Where a thanks comes from and who made it possible, as far as the viewer may read. */
@ObjectType()
export class ThanksChain {
  @Field(() => ID, { description: 'the first recognition' }) rootId: string;
  @Field(() => [ThanksPass]) passes: ThanksPass[];
  @Field(() => [ThanksShare], { description: 'of the first thanks, the largest share first; together 100' })
  credits: ThanksShare[];
}
