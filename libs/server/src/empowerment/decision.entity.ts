import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DecisionSeconds } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';

export enum Asked {
  NOBODY = 'nobody',
  COLLEAGUE = 'colleague',
  SUPERIOR = 'superior',
}
registerEnumType(Asked, { name: 'Asked' });

export enum AskedAnswer {
  AGREED = 'agreed',
  UNSURE = 'unsure',
  AGAINST = 'against',
}
registerEnumType(AskedAnswer, { name: 'AskedAnswer' });

export enum CustomerLeft {
  DELIGHTED = 'delighted',
  CALM = 'calm',
  UPSET = 'upset',
  UNKNOWN = 'unknown',
}
registerEnumType(CustomerLeft, { name: 'CustomerLeft' });

/** The manager's answer comes after the deed and is one of two. There is no third. */
export enum Verdict {
  BACKED = 'backed',
  BETTER_WAY = 'better_way',
}
registerEnumType(Verdict, {
  name: 'Verdict',
  valuesMap: {
    BACKED: { description: 'backed' },
    BETTER_WAY: { description: 'backed, and here is a better way' },
  },
});

/** A decision on the spot, for a customer, against or beside the rule. Read with plain SQL only: who may see it is part of the query. */
@ObjectType()
export class Decision {
  @Field(() => ID) id: string;
  @Field({ description: 'what the customer needed' }) need: string;
  @Field({ description: 'what was done' }) did: string;
  // beyond 2³¹ minor units an Int would end
  @Field(() => Float, { description: 'minor units of the currency' }) costMinor: number;
  @Field({ description: 'ISO 4217' }) currency: string;
  @Field(() => Float, {
    description: 'minor units above the limit of the moment; 0 within it. A colour, not a verdict',
  })
  overLimitMinor: number;
  @Field(() => Int, { description: 'until it was decided: 5, 30, 120, 600, or 3600 for longer' })
  seconds: DecisionSeconds;
  @Field(() => Asked) asked: Asked;
  @Field(() => AskedAnswer, { nullable: true }) askedAnswer: AskedAnswer | null;
  @Field(() => CustomerLeft) customerLeft: CustomerLeft;
  @Field(() => Verdict, { nullable: true, description: 'null while it is awaited' }) verdict: Verdict | null;
  @Field({ description: 'the manager’s own' }) words: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  authorId: string;
  /** the author's manager today */
  managerId: string | null;
  procedureId: string | null;
  answeredById: string | null;
  requestHash: Buffer;
}

@ObjectType()
export class DecisionConnection extends Connection(Decision) {}

/** What guides, and what one has done so far; for the person himself. */
@ObjectType()
export class DecisionGuide {
  @Field(() => Float, { nullable: true, description: 'up to here no second thought is needed; it never stops anybody' })
  limitMinor: number | null;
  @Field() currency: string;
}

@ObjectType()
export class OwnDecisions {
  @Field(() => Int) decisions: number;
  @Field(() => Int, { description: 'after which the customer left delighted' }) delighted: number;
  @Field(() => Int, { description: 'answered by the manager' }) answered: number;
}
