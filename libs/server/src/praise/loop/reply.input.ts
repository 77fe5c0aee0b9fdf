import { Field, ID, InputType } from '@nestjs/graphql';
import { QUICK_REPLIES, type QuickReply, REPLY_WORDS_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { QuickReplyName } from './loop.object';

@InputType({ description: 'either of one tap or in own words' })
export class ReplyToPraiseInput {
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field(() => QuickReplyName, { nullable: true }) @IsOptional() @IsIn(QUICK_REPLIES) quick?: QuickReply | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ min: 1, max: REPLY_WORDS_MAX, multiline: true })
  words?: string | null;
}

@InputType()
export class HideReplyInput {
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field(() => ID, { description: 'whose reply it is' }) @IsUUID() employeeId: string;
  @Field({ description: 'false: shown again' }) @IsBoolean() hidden: boolean;
}
