import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Decision } from '../decision.entity';

/** One entry that waits for the viewer's answer. Not how many there are, and not whose the others are. */
@ObjectType()
export class DecisionToAnswer {
  @Field(() => Decision) decision: Decision;
  @Field({ description: 'it may be left for later: fewer than three are' }) canLeave: boolean;
}

/** Said under an entry, by its author or by the one who answers. */
@ObjectType()
export class DecisionComment {
  @Field(() => ID) id: string;
  @Field() text: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  authorId: string;
}
