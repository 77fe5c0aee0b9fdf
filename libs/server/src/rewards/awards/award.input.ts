import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type AwardChoice, type AwardRhythm, PLACES_MAX, PRICE_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AwardChoiceName, AwardRhythmName } from './award.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
export const CRITERIA_MAX = 8;

@InputType()
export class AwardCriterionInput {
  @Field(() => ID, { nullable: true, description: 'of one that stays' }) @IsOptional() @IsUUID() id?: string | null;
  @Field() @Text({ min: 1, max: 200 }) nameRu: string;
  @Field() @Text({ min: 1, max: 200 }) nameEn: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() valueId?: string | null;
}

@InputType()
export class AwardInput {
  @Field() @Text({ min: 1, max: 120 }) nameRu: string;
  @Field() @Text({ min: 1, max: 120 }) nameEn: string;
  @Field(() => String, { nullable: true }) @Text({ max: 1000, multiline: true }) descriptionRu?: string | null;
  @Field(() => String, { nullable: true }) @Text({ max: 1000, multiline: true }) descriptionEn?: string | null;
  @Field(() => AwardRhythmName) @IsEnum(AwardRhythmName) rhythm: AwardRhythm;
  @Field(() => AwardChoiceName) @IsEnum(AwardChoiceName) choice: AwardChoice;
  @Field(() => Int, { description: 'to each person who is awarded; 0: words only' })
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX)
  points: number;
  @Field(() => [Int], {
    nullable: true,
    description: 'the same of the second and the third place; a place that is left out is not honoured',
  })
  @IsOptional()
  @ArrayMaxSize(PLACES_MAX - 1)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(PRICE_MAX, { each: true })
  otherPoints?: number[] | null;
  @Field({ description: 'teams may be nominated as well as people' }) @IsBoolean() team: boolean;
  @Field(() => Int) @IsInt() @Min(1) @Max(60) choiceDays: number;
  @Field(() => [AwardCriterionInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(CRITERIA_MAX)
  @ValidateNested({ each: true })
  @Type(() => AwardCriterionInput)
  criteria: AwardCriterionInput[];
}

@InputType()
export class EditAwardInput extends AwardInput {
  @Field(() => ID) @IsUUID() id: string;
}

@InputType({ isAbstract: true })
abstract class RoundDays {
  @Field({ description: 'yyyy-mm-dd of the company’s calendar' }) @Matches(DAY) storiesDay: string;
  @Field() @Matches(DAY) nominationsDay: string;
  @Field({ description: 'the last day' }) @Matches(DAY) nominationsLast: string;
  @Field({ description: 'the last day' }) @Matches(DAY) choiceLast: string;
}

@InputType()
export class OpenRoundInput extends RoundDays {
  @Field(() => ID) @IsUUID() awardId: string;
  @Field({ description: 'the name of the occasion' }) @Text({ min: 1, max: 60 }) label: string;
}

@InputType()
export class MoveRoundInput extends RoundDays {
  @Field(() => ID) @IsUUID() id: string;
}

@InputType()
export class PlacingInput {
  @Field(() => ID, { description: 'any nomination of whom it is about' }) @IsUUID() nominationId: string;
  @Field(() => Int) @IsInt() @Min(1) @Max(10) place: number;
  @Field() @Text({ min: 1, max: 1000, multiline: true }) reason: string;
}

@InputType()
export class DecideRoundInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => [PlacingInput], { description: 'empty: given to nobody this time' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PlacingInput)
  placings: PlacingInput[];
  @Field(() => String, { nullable: true, description: 'what the company says; the reason when left out' })
  @Text({ max: 1000, multiline: true })
  words?: string | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-ddThh:mm on the company’s wall clock: announced then' })
  @IsOptional()
  @Matches(LOCAL_TIME)
  announceLocal?: string | null;
}

@InputType()
export class NominationInput {
  @Field(() => ID, { description: 'made by the client: a draft is saved over and over' }) @IsUUID() id: string;
  @Field(() => ID) @IsUUID() roundId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() employeeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'the whole of a unit: its people of now' })
  @IsOptional()
  @IsUUID()
  teamUnitId?: string | null;
  @Field(() => String, { nullable: true, description: 'several people under one name' })
  @Text({ max: 120 })
  teamName?: string | null;
  @Field(() => [ID]) @ArrayMaxSize(100) @IsUUID('all', { each: true }) memberIds: string[];
  @Field({ description: '150 to 600 characters when it is handed in' })
  @Text({ max: 2000, multiline: true })
  why: string;
  @Field(() => [ID], { description: 'recognitions, in the order in which they are told' })
  @ArrayMaxSize(12)
  @IsUUID('all', { each: true })
  storyIds: string[];
  @Field({ description: 'whom it is about may read it after the announcement' }) @IsBoolean() sharesWords: boolean;
}

/** Whose stories are looked for: one person, a unit, or several people. */
@InputType()
export class StoriesOfInput {
  @Field(() => ID) @IsUUID() roundId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() employeeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() teamUnitId?: string | null;
  @Field(() => [ID]) @ArrayMaxSize(100) @IsUUID('all', { each: true }) memberIds: string[];
}
