import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DAY_ORDERS, PAST_ERRORS, PAST_FIELDS, PAST_NOTES, PAST_OUTCOMES, type PastField } from '@zasluga/domain';
import { enumOf, ReasonParam, UploadedFile } from '../../company';

export const PastFieldName = enumOf(PAST_FIELDS);
registerEnumType(PastFieldName, {
  name: 'PastField',
  description: 'what a column of a file of past recognitions can mean',
});
export const PastOutcomeName = enumOf(PAST_OUTCOMES);
registerEnumType(PastOutcomeName, {
  name: 'PastOutcome',
  description:
    'copy: the same day, people and words as an earlier row; there: a former import has brought it in; refused: can’t go in',
});
export const PastReasonName = enumOf([...PAST_ERRORS, ...PAST_NOTES]);
registerEnumType(PastReasonName, { name: 'PastReasonCode' });
export const DayOrderName = enumOf(DAY_ORDERS);
registerEnumType(DayOrderName, { name: 'DayOrder', description: 'how 04/05/2021 is meant' });

@ObjectType()
export class PastColumnChoice {
  @Field(() => PastFieldName) field: PastField;
  @Field(() => Int, { description: 'from 0' }) column: number;
}

/** An uploaded file of past recognitions, before it is imported. */
@ObjectType()
export class RecognitionImport extends UploadedFile {
  @Field(() => [PastColumnChoice], {
    description: 'proposed; as last chosen for the same headings if there was such a file',
  })
  mapping: PastColumnChoice[];
}

@ObjectType()
export class PastCounts {
  @Field(() => Int) accepted: number;
  @Field(() => Int, { description: 'go in only when chosen' }) copy: number;
  @Field(() => Int, { description: 'brought in before' }) there: number;
  @Field(() => Int) refused: number;
}

@ObjectType()
export class PastReasonType {
  @Field(() => PastReasonName) code: string;
  @Field(() => PastFieldName, { nullable: true }) field?: PastField;
  @Field(() => [ReasonParam]) params: ReasonParam[];
}

@ObjectType()
export class PastRefusal {
  @Field(() => PastReasonName) code: string;
  @Field(() => Int, { description: 'rows; a row may have several reasons' }) count: number;
}

@ObjectType()
export class PlannedPastRow {
  @Field(() => Int, { description: 'as an editor or a spreadsheet shows it, from 1' }) line: number;
  @Field(() => PastOutcomeName) outcome: string;
  @Field({ description: 'as written' }) from: string;
  @Field({ description: 'as written' }) to: string;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd' }) day: string | null;
  @Field() story: string;
  @Field(() => [PastReasonType]) reasons: PastReasonType[];
}

/** What an import would do now. */
@ObjectType()
export class RecognitionImportPlan {
  @Field({ description: 'to be sent with the import: what is done is what was shown' }) fingerprint: string;
  @Field(() => PastCounts) counts: PastCounts;
  @Field(() => Int, { description: 'recognitions that would go in' }) taken: number;
  @Field(() => [PastRefusal], { description: 'most frequent first' }) refusals: readonly PastRefusal[];
  @Field(() => Int, { description: 'people nobody knows yet' }) newcomerCount: number;
  @Field(() => [String], { description: 'their names, at most 100' }) newcomers: string[];
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd' }) firstDay: string | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd' }) lastDay: string | null;
  @Field({ description: 'the file doesn’t tell which number of its days is the month' }) askOrder: boolean;
}

@ObjectType()
export class RecognitionImportResult {
  @Field(() => ID) id: string;
  @Field(() => PastCounts) counts: PastCounts;
  @Field(() => Int) imported: number;
  @Field(() => Int) newcomers: number;
  @Field(() => Float) seconds: number;
}

/** An import that was done. */
@ObjectType()
export class PastRecognitionImport {
  @Field(() => ID) id: string;
  @Field() fileName: string;
  @Field(() => GraphQLISODateTime) appliedAt: Date;
  @Field(() => Int) imported: number;
  @Field(() => Int) refused: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) undoneAt: Date | null;
  @Field({ description: 'for a day' }) canUndo: boolean;
}
