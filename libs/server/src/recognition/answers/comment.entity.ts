import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';

@ObjectType()
export class RecognitionComment {
  @Field(() => ID) id: string;
  @Field() text: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  authorId: string;
}

@ObjectType()
export class RecognitionCommentConnection extends Connection(RecognitionComment) {}
