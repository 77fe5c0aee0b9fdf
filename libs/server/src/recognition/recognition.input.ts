import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  BEHAVIOURS_MAX,
  COMMENT_MAX,
  GIFT_MAX,
  HIDING_REASON_MAX,
  type Reaction,
  REACTIONS,
  RECEIVERS_MAX,
  SHOWN_MAX,
  type Source as SourceOf,
  SOURCES,
  STORY_MAX,
  UNITS_MAX,
  type Visibility as VisibilityOf,
  VISIBILITIES,
} from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Depth } from '../values';
import { ReactionKind, Source, Visibility } from './recognition.entity';

/** null means the same as nothing. */
const OrDefault = (value: unknown) => Transform((field) => field.value ?? value);

/** Defaults are those of the class: the compiled executor does not know defaults of input fields that may not be null. */
@InputType()
export class GiveRecognitionInput {
  @Field(() => ID, { description: 'made by the client once a message; the same key gives the same recognition' })
  @IsUUID()
  requestKey: string;
  @Field(() => ID, {
    nullable: true,
    description: 'who wrote it: what waited on a shared device is not given by another person',
  })
  @IsOptional()
  @IsUUID()
  authorId?: string | null;
  @Field(() => [ID]) @ArrayMaxSize(RECEIVERS_MAX) @IsUUID(undefined, { each: true }) receiverIds: string[];
  @Field(() => [ID], { nullable: true, description: 'whole units; they get no points' })
  @OrDefault([])
  @ArrayMaxSize(UNITS_MAX)
  @IsUUID(undefined, { each: true })
  unitIds: string[] = [];
  @Field(() => Int, { nullable: true, description: 'to each person; 0 unless told' })
  @OrDefault(0)
  @IsInt()
  @Min(0)
  @Max(GIFT_MAX)
  points: number = 0;
  @Field(() => [ID], { nullable: true })
  @OrDefault([])
  @ArrayMaxSize(BEHAVIOURS_MAX)
  @IsUUID(undefined, { each: true })
  behaviourIds: string[] = [];
  @Field(() => [ID], { nullable: true, description: 'those that the picker showed' })
  @OrDefault([])
  @ArrayMaxSize(SHOWN_MAX)
  @IsUUID(undefined, { each: true })
  shownBehaviourIds: string[] = [];
  @Field(() => String, { nullable: true })
  @OrDefault('')
  @Text({ max: STORY_MAX, multiline: true })
  story: string = '';
  @Field(() => ID, { nullable: true, description: 'the value of the first behaviour when none is chosen' })
  @IsOptional()
  @IsUUID()
  valueId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
  @Field(() => Depth, { nullable: true }) @IsOptional() @IsIn(Object.values(Depth)) depth?: Depth | null;
  @Field(() => Visibility, { nullable: true, description: 'EVERYONE unless told' })
  @OrDefault('everyone')
  @IsIn(VISIBILITIES)
  visibility: VisibilityOf = 'everyone';
  @Field(() => Boolean, { nullable: true, description: 'the giver was the receiver’s customer inside the company' })
  @OrDefault(false)
  @IsBoolean()
  internalCustomer: boolean = false;
  @Field(() => ID, { nullable: true, description: 'gives in this person’s name, who has named the viewer' })
  @IsOptional()
  @IsUUID()
  onBehalfOfId?: string | null;
}

/** All that may be bettered, as it shall read from now on. */
@InputType()
export class EditRecognitionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'the revision that the writer saw' }) @IsInt() @Min(1) revision: number;
  @Field(() => String) @Text({ max: STORY_MAX, multiline: true }) story: string;
  @Field(() => [ID]) @ArrayMaxSize(BEHAVIOURS_MAX) @IsUUID(undefined, { each: true }) behaviourIds: string[];
  @Field(() => ID, { nullable: true, description: 'the value of the first behaviour when none is chosen' })
  @IsOptional()
  @IsUUID()
  valueId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
  @Field(() => Depth, { nullable: true }) @IsOptional() @IsIn(Object.values(Depth)) depth?: Depth | null;
  @Field(() => Visibility, { description: 'the same or fewer people' }) @IsIn(VISIBILITIES) visibility: VisibilityOf;
}

@InputType()
export class HideRecognitionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field() @Text({ min: 3, max: HIDING_REASON_MAX, multiline: true }) reason: string;
}

@InputType()
export class ReactInput {
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field(() => ReactionKind) @IsIn(REACTIONS) kind: Reaction;
  @Field({ description: 'false takes the reaction back' }) @IsBoolean() on: boolean;
}

@InputType()
export class CommentInput {
  @Field(() => ID, { description: 'made by the client once a comment; it becomes its id' }) @IsUUID() id: string;
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field() @Text({ min: 1, max: COMMENT_MAX, multiline: true }) text: string;
}

/** Each field narrows the feed. */
@InputType()
export class FeedFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'giver or receiver belonged to it or to a unit below it, or one of these units was thanked as a whole',
  })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() valueId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
  @Field(() => Source, { nullable: true }) @IsOptional() @IsIn(SOURCES) source?: SourceOf | null;
  @Field(() => ID, { nullable: true, description: 'giver or receiver' }) @IsOptional() @IsUUID() personId?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: 'true: only what internal customers give' })
  @IsOptional()
  @IsBoolean()
  internalCustomer?: boolean | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() giverId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() receiverId?: string | null;
}
