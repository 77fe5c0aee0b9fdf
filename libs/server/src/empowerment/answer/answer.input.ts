import { Field, ID, InputType } from '@nestjs/graphql';
import { Text } from '@zasluga/kernel';
import { IsEnum, IsUUID } from 'class-validator';
import { Verdict } from '../decision.entity';

@InputType()
export class AnswerInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Verdict) @IsEnum(Verdict) verdict: Verdict;
  @Field(() => String, { nullable: true, description: 'needed for a better way' })
  @Text({ max: 1000, multiline: true })
  words?: string | null;
}

@InputType()
export class DecisionCommentInput {
  @Field(() => ID) @IsUUID() decisionId: string;
  @Field({ description: 'a question, or an answer to one' }) @Text({ min: 1, max: 1000, multiline: true }) text: string;
}
