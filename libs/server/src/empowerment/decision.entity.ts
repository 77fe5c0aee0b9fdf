import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DecisionSeconds } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';

export enum EntryKind {
  DONE = 'done',
  NOT_DARED = 'not_dared',
  REFUSED = 'refused',
}
registerEnumType(EntryKind, { name: 'DecisionKind' });

export enum DecisionDeed {
  REPLACEMENT = 'replacement',
  REFUND = 'refund',
  DISCOUNT = 'discount',
  GIFT = 'gift',
  WAIVED = 'waived',
  UPGRADE = 'upgrade',
  TIME = 'time',
  OTHER = 'other',
}
registerEnumType(DecisionDeed, { name: 'DecisionDeed' });

export enum Barrier {
  PROCEDURE = 'procedure',
  SUPERIOR = 'superior',
  MONEY = 'money',
  BLAME = 'blame',
  UNSURE = 'unsure',
  OTHER = 'other',
}
registerEnumType(Barrier, { name: 'Barrier' });

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
  @Field(() => EntryKind) kind: EntryKind;
  @Field({ description: 'what was done, not dared or refused' }) did: string;
  @Field(() => DecisionDeed, { nullable: true, description: 'what sort of thing that is' }) deed: DecisionDeed | null;
  @Field(() => String, { nullable: true, description: 'what the customer needed. Here and below null: not said' })
  need: string | null;
  // beyond 2³¹ minor units an Int would end
  @Field(() => Float, { nullable: true, description: 'minor units of the currency' }) costMinor: number | null;
  @Field(() => String, { nullable: true, description: 'goods given away, in words' }) costGoods: string | null;
  @Field(() => Int, { nullable: true, description: 'own time that it took, minutes' }) costMinutes: number | null;
  @Field({ description: 'ISO 4217' }) currency: string;
  @Field(() => Float, {
    description: 'minor units above the limit of the moment; 0 within it. A colour, not a verdict',
  })
  overLimitMinor: number;
  @Field(() => Int, { nullable: true, description: 'until it was decided: 5, 30, 120, 600, or 3600 for longer' })
  seconds: DecisionSeconds | null;
  @Field(() => Asked, { nullable: true }) asked: Asked | null;
  @Field(() => AskedAnswer, { nullable: true }) askedAnswer: AskedAnswer | null;
  @Field(() => CustomerLeft, { nullable: true }) customerLeft: CustomerLeft | null;
  @Field(() => Barrier, { nullable: true, description: 'what stood in the way of what was not dared or refused' })
  barrier: Barrier | null;
  @Field(() => String, { nullable: true, description: 'the same in the author’s words' }) barrierWords: string | null;
  @Field({ description: 'colleagues may see who decided' }) named: boolean;
  @Field({ description: 'the reviewer reads it; else it counts in groups only' }) forReviewer: boolean;
  @Field(() => Verdict, { nullable: true, description: 'null while it is awaited' }) verdict: Verdict | null;
  @Field({ description: 'the manager’s own' }) words: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;
  @Field(() => GraphQLISODateTime, { description: 'when it happened, by the phone’s clock within bounds' })
  decidedAt: Date;
  @Field(() => GraphQLISODateTime, { description: 'when it was stored' }) createdAt: Date;
  @Field(() => GraphQLISODateTime, {
    description:
      'until here its author may add to it, if it is not answered: the end of the next day where the company is',
  })
  openUntil: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'the answer is due; null: nobody owes one' })
  answerDueAt: Date | null;
  @Field({
    description:
      'the reviewer would like to thank the author before others, and asks; an author’s no ends that for the author alone',
  })
  namingAsked: boolean;
  authorId: string;
  /** when its photo was taken in, as text; null: it has none */
  photoAt: string | null;
  unitId: string | null;
  placeId: string | null;
  touchpointId: string | null;
  menuItemId: string | null;
  /** who answers today: the author's manager, or the next above who works */
  reviewerId: string | null;
  awaitsAnswer: boolean;
  answerHeld: boolean;
  authorContinues: boolean;
  namingDeclined: boolean;
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
  @Field(() => Int, { description: 'answered by the manager for good' }) answered: number;
}
