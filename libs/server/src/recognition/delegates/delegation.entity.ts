import { Field, ID, ObjectType } from '@nestjs/graphql';

/** One person may give thanks in another's name. */
@ObjectType()
export class Delegation {
  @Field(() => ID) id: string;
  @Field({ description: 'the principal’s allowance may be given away, too' }) withPoints: boolean;
  @Field({ description: 'yyyy-mm-dd, the last day' }) endsOn: string;
  principalId: string;
  delegateId: string;
}
