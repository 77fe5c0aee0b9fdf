import { Field, ID, InputType } from '@nestjs/graphql';
import { PRAISE_PHRASES_MAX, PRAISE_WORDS_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { ArrayMaxSize, IsEnum, IsOptional, IsUUID, Matches } from 'class-validator';
import { PraiseWhoName } from '../praise.entity';

@InputType({ description: 'what a customer wrote on paper' })
export class SlipInput {
  @Field(() => ID, { description: 'the same key is the same slip' }) @IsUUID() requestKey: string;
  @Field(() => ID) @IsUUID() pointId: string;

  @Field({ description: 'the day on the slip, YYYY-MM-DD; at most a year ago' })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  saidOn: string;

  @Field(() => PraiseWhoName) @IsEnum(PraiseWhoName) who: PraiseWhoName;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() employeeId?: string | null;

  @Field(() => [ID], { description: 'ticked, of those that the slip of this point shows' })
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(PRAISE_PHRASES_MAX)
  behaviourIds: string[];

  @Field() @Text({ max: PRAISE_WORDS_MAX, multiline: true }) words: string;
}
