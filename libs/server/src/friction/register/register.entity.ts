import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { ProcedureState } from '../procedure.entity';

/** A step of a procedure through the register. */
@ObjectType()
export class ProcedureStep {
  @Field(() => ID) id: string;
  @Field(() => ProcedureState) state: ProcedureState;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => GraphQLISODateTime) at: Date;
  byId: string | null;
}

/** What the viewer may do with a procedure. */
@ObjectType()
export class ProcedureViewerCan {
  @Field() edit: boolean;
  @Field() decide: boolean;
  @Field({ description: 'owner, colour, merging' }) run: boolean;
}

/** A procedure that was merged into another. */
@ObjectType()
export class MergedProcedure {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field({ description: 'may still be split off again' }) isFresh: boolean;
}
