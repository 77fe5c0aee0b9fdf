import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';

/** Said in the discussion of a procedure, under one's name. Read with plain SQL. */
@ObjectType()
export class ProcedureComment {
  @Field(() => ID) id: string;
  @Field() text: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) editedAt: Date | null;
  @Field({ description: 'may still be changed by the viewer' }) viewerCanEdit: boolean;
  @Field({ description: 'may be removed by the viewer' }) viewerCanRemove: boolean;
  authorId: string;
  procedureId: string;
}

@ObjectType()
export class ProcedureCommentConnection extends Connection(ProcedureComment) {}
