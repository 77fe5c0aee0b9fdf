import { Field, GraphQLISODateTime, ID, Int, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';

export enum WorkshopPhase {
  LOBBY = 'lobby',
  FIRST = 'first',
  SPLIT = 'split',
  TALK = 'talk',
  SECOND = 'second',
  RESULT = 'result',
  CLOSED = 'closed',
}
registerEnumType(WorkshopPhase, {
  name: 'WorkshopPhase',
  description: 'LOBBY: people join; then FIRST to RESULT for each behaviour; CLOSED: the summary',
});

export enum WorkshopStep {
  NEXT = 'next',
  BACK = 'back',
  SKIP = 'skip',
  CLOSE = 'close',
}
registerEnumType(WorkshopStep, {
  name: 'WorkshopStep',
  description: 'SKIP: on to the next behaviour without a second vote; CLOSE: the end, from anywhere',
});

/** People who look at one behaviour after another, vote, talk, and vote again. */
@ObjectType()
export class Workshop {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field({ description: 'six digits; good for nothing once the workshop is closed' }) code: string;
  @Field({ description: '128 bits, by which the symbol lets people in' }) link: string;
  authorId: string;
  @Field(() => WorkshopPhase) phase: WorkshopPhase;
  @Field(() => Int, { description: 'of the behaviour that is being looked at; 0 in the lobby' }) position: number;
  @Field(() => Int, { description: 'named with every step, so that a step taken twice counts once' }) revision: number;
  @Field(() => Int) behaviourCount: number;
  @Field(() => Int, { description: 'people with an account; counted, not named' }) signedIn: number;
  @Field(() => Int, { description: 'people without; counted' }) anonymous: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) closedAt: Date | null;
}

@ObjectType()
export class WorkshopConnection extends Connection(Workshop) {}

@ObjectType()
export class WorkshopSplit {
  @Field(() => Int) for: number;
  @Field(() => Int) against: number;
  @Field(() => Int) unsure: number;
}

@ObjectType()
export class WorkshopResult {
  @Field(() => ID) behaviourId: string;
  @Field(() => Int) position: number;
  @Field({ description: 'as it was worded then' }) textRu: string;
  @Field({ description: 'as it was worded then' }) textEn: string;
  @Field(() => WorkshopSplit, { nullable: true, description: 'null where fewer than three voted' })
  first: WorkshopSplit | null;
  @Field(() => WorkshopSplit, { nullable: true, description: 'null where fewer than three voted' })
  second: WorkshopSplit | null;
  @Field(() => Int, {
    nullable: true,
    description: 'how many of those who voted twice said something else after the talk',
  })
  moved: number | null;
  @Field(() => Boolean, { description: 'proposed and not yet adopted' }) proposed: boolean;
}

@ObjectType({ description: 'one round: Krippendorff’s alpha, and the share of pairs of people who say the same' })
export class WorkshopAgreementRound {
  @Field(() => Float, { nullable: true, description: '1: all as one; 0: as chance would have it' }) alpha:
    number | null;
  @Field(() => Float, { nullable: true }) raw: number | null;
}

@ObjectType({ description: 'of those who voted before and after the talk, over the behaviours with both votes' })
export class WorkshopAgreement {
  @Field(() => Int) people: number;
  @Field(() => Int) behaviours: number;
  @Field(() => Int, { description: 'fewer people than this, and there are no figures' }) peopleNeeded: number;
  @Field(() => WorkshopAgreementRound, { nullable: true }) before: WorkshopAgreementRound | null;
  @Field(() => WorkshopAgreementRound, { nullable: true }) after: WorkshopAgreementRound | null;
}
