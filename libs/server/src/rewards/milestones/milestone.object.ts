import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MILESTONE_KINDS, MILESTONE_POINTS_MAX, MILESTONE_WORDS_MAX, type MilestoneKind } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LocaleName } from '../../company';

export const MilestoneKindName = Object.fromEntries(MILESTONE_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(MilestoneKindName, { name: 'MilestoneKind' });

/** With what words a day is marked in one language. */
@ObjectType()
export class MilestoneWords {
  @Field(() => LocaleName) locale: LocaleName;
  @Field(() => String, { nullable: true, description: 'the company’s; null: the usual ones' }) own: string | null;
  @Field({ description: 'the product’s' }) usual: string;
  @Field({ description: 'for {name}, to try the words with' }) sampleName: string;
  @Field({ description: 'for {years}, to try the words with' }) sampleYears: string;
}

@ObjectType()
export class MilestoneRuleRow {
  @Field(() => MilestoneKindName) kind: MilestoneKind;
  @Field() isOn: boolean;
  @Field(() => Int, { description: 'to the person, from the fund for awards; 0 by default' }) points: number;
}

@InputType()
export class MilestoneRuleInput {
  @Field(() => MilestoneKindName) @IsIn(MILESTONE_KINDS) kind: MilestoneKind;
  @Field() @IsBoolean() isOn: boolean;
  @Field(() => Int) @IsInt() @Min(0) @Max(MILESTONE_POINTS_MAX) points: number;
}

@InputType()
export class MilestoneWordsInput {
  @Field(() => MilestoneKindName) @IsIn(MILESTONE_KINDS) kind: MilestoneKind;
  @Field(() => String, { nullable: true, description: 'null or empty: the usual ones' })
  @Text({ max: MILESTONE_WORDS_MAX })
  textRu?: string | null;
  @Field(() => String, { nullable: true, description: 'null or empty: the usual ones' })
  @Text({ max: MILESTONE_WORDS_MAX })
  textEn?: string | null;
}

/** What a person has said of their own milestones; nobody else reads it. */
@ObjectType()
export class MilestoneChoice {
  @Field({ description: 'nothing of the person is marked' }) optedOut: boolean;
  @Field(() => String, { nullable: true, description: 'month and day without the year, 02-29' })
  birthday: string | null;
}

@InputType()
export class MilestoneChoiceInput {
  @Field() @IsBoolean() optedOut: boolean;
  @Field(() => String, { nullable: true, description: 'month and day without the year, 02-29; null: not told' })
  @IsOptional()
  @IsString()
  @MaxLength(5)
  birthday?: string | null;
}

/** Something that was marked. */
@ObjectType()
export class Milestone {
  @Field(() => ID) id: string;
  @Field(() => MilestoneKindName) kind: MilestoneKind;
  @Field(() => Int, { description: 'of service; 0 but for YEARS' }) years: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => ID, { nullable: true, description: 'the company’s thanks' }) recognitionId: string | null;
  employeeId: string;
}
