import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  REPORT_OUTCOMES,
  REPORT_REASONS,
  REPORT_WORDS_MAX,
  type ReportOutcome as OutcomeOf,
  type ReportReason as ReasonOf,
} from '@zasluga/domain';
import { Connection, Text } from '@zasluga/kernel';
import { IsIn, IsUUID } from 'class-validator';
import { Recognition } from '../recognition.entity';

const named = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));
export const ReportReason = named(REPORT_REASONS);
export const ReportOutcome = named(REPORT_OUTCOMES);
registerEnumType(ReportReason, { name: 'ReportReason' });
registerEnumType(ReportOutcome, { name: 'ReportOutcome' });

/** Somebody asks to have a recognition looked at. Its giver never learns who. */
@ObjectType()
export class RecognitionReport {
  @Field(() => ID) id: string;
  @Field(() => ReportReason) reason: ReasonOf;
  @Field({ description: 'may be empty' }) words: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => ReportOutcome, { nullable: true, description: 'null: it waits' }) outcome: OutcomeOf | null;
  reporterId: string;
}

/** All reports about one recognition that are decided at once. */
@ObjectType()
export class RecognitionReview {
  @Field(() => ID, { description: 'of the recognition, with the moment of the decision if there is one' }) id: string;
  @Field(() => Recognition, { nullable: true, description: 'null: taken back' }) recognition: Recognition | null;
  @Field(() => [RecognitionReport]) reports: RecognitionReport[];
  @Field(() => GraphQLISODateTime, { description: 'the first of its reports' }) since: Date;
  @Field(() => ReportOutcome, { nullable: true }) outcome: OutcomeOf | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'seconds from the first report to the decision' })
  decidedInSeconds: number | null;
  decidedById: string | null;
  recognitionId: string;
}

@ObjectType()
export class RecognitionReviewConnection extends Connection(RecognitionReview) {}

export const ReviewFilter = { WAITING: 'waiting', DECIDED: 'decided' } as const;
export type ReviewFilter = (typeof ReviewFilter)[keyof typeof ReviewFilter];
registerEnumType(ReviewFilter, { name: 'ReviewFilter' });

@InputType()
export class ReportInput {
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field(() => ReportReason) @IsIn(REPORT_REASONS) reason: ReasonOf;
  @Field({ description: 'may be empty' }) @Text({ max: REPORT_WORDS_MAX, multiline: true }) words: string;
}
