import { Field, ID, InputType } from '@nestjs/graphql';
import { MOST_VALUES } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, Matches } from 'class-validator';

@InputType()
export class RankingInput {
  @Field(() => [ID], { description: 'every value in use, highest first' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_VALUES)
  @IsUUID(undefined, { each: true })
  valueIds: string[];

  @Field({
    description: 'day in the company’s time zone, yyyy-mm-dd: today or later; the first version may begin earlier',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  inForceFrom: string;

  @Field({ description: 'why this order' }) @Text({ min: 1, max: 500, multiline: true }) note: string;

  @Field(() => ID, {
    nullable: true,
    description: 'the version written last when the order was drawn up; null when none',
  })
  @IsOptional()
  @IsUUID()
  basedOn: string | null = null;
}
