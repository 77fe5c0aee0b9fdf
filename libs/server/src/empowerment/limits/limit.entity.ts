import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DecisionDeed as Deed } from '@zasluga/domain';
import { DecisionDeed } from '../decision.entity';

/** What guides and stops nobody. Of several that fit, one for the case holds before one for the role, and this before the nearest unit’s. */
@ObjectType()
export class DecisionLimit {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'null: every role' }) roleTitle: string | null;
  @Field(() => DecisionDeed, { nullable: true, description: 'null: every case' }) deed: Deed | null;
  // beyond 2³¹ minor units an Int would end
  @Field(() => Float, { description: 'minor units of the company’s currency' }) limitMinor: number;
  unitId: string | null;
}

@ObjectType()
export class KeptDecisionLimit extends DecisionLimit {
  @Field(() => Int, { description: 'people for whom it is the one that holds, in this case or in every' })
  people: number;
}

@ObjectType({ description: 'the limit that holds for somebody in one case, and why' })
export class HoldingLimit {
  @Field(() => DecisionDeed, { nullable: true, description: 'null: while the case is not said' }) deed: Deed | null;
  @Field(() => DecisionLimit, { nullable: true, description: 'null: nothing is said' }) limit: DecisionLimit | null;
}
