import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { Visibility as VisibilityOf } from '@zasluga/domain';
import { Depth } from '../../values';
import { Visibility } from '../recognition.entity';

/** What a recognition said before an edit. */
@ObjectType()
export class RecognitionRevision {
  @Field(() => Int, { description: '1 is how it was given' }) number: number;
  @Field() story: string;
  @Field(() => Depth, { nullable: true }) depth: Depth | null;
  @Field(() => Visibility) visibility: VisibilityOf;
  @Field(() => GraphQLISODateTime, { description: 'since then it read so, until the next revision' }) writtenAt: Date;
  valueId: string | null;
  touchpointId: string | null;
  behaviourIds: string[];
}
