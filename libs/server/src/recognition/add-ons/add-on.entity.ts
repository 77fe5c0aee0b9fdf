import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ADD_ON_REASON_MAX, GIFT_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Transform } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';

/** Somebody's own reason under a colleague's recognition, perhaps with points: the same to each receiver. */
@ObjectType()
export class RecognitionAddOn {
  @Field(() => ID) id: string;
  @Field() reason: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field({ description: 'for ten seconds only its author sees it and can undo it' }) held: boolean;
  /** To each of `receiverIds`. */
  pointsEach: number;
  receiverIds: string[];
  authorId: string;
  /** Whether the viewer is told of points: a fact of the recognition. */
  tellsPoints: boolean;
}

@InputType()
export class AddOnInput {
  @Field(() => ID, { description: 'made by the client once an add-on; the same key adds once' })
  @IsUUID()
  requestKey: string;
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field() @Text({ min: 3, max: ADD_ON_REASON_MAX, multiline: true }) reason: string;
  @Field(() => Int, { nullable: true, description: 'to each receiver who is active; 0 unless told' })
  @Transform((field) => (field.value as unknown) ?? 0)
  @IsInt()
  @Min(0)
  @Max(GIFT_MAX)
  points: number = 0;
}
