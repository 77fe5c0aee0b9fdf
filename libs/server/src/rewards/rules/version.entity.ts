import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CapPeriod as CapPeriodName, RewardRules as Rules } from '@zasluga/domain';

export enum CapPeriod {
  MONTH = 'month',
  QUARTER = 'quarter',
  YEAR = 'year',
}
registerEnumType(CapPeriod, {
  name: 'CapPeriod',
  description: 'stretch of the company’s calendar of which a cap is the most',
});

@ObjectType({ description: 'per cent of the points of the place' })
export class DepthShares {
  @Field(() => Int, { description: 'nobody said' }) unsaid: number;
  @Field(() => Int) courtesy: number;
  @Field(() => Int) beyond: number;
  @Field(() => Int) sacrifice: number;
}

@ObjectType({ description: 'per cent of the points of the place' })
export class SourceShares {
  @Field(() => Int) colleague: number;
  @Field(() => Int) customer: number;
  @Field(() => Int) company: number;
}

@ObjectType({ description: 'per cent of the points of the place; the receiver as seen from the giver' })
export class RelationShares {
  @Field(() => Int) up: number;
  @Field(() => Int) down: number;
  @Field(() => Int) own_unit: number;
  @Field(() => Int) across: number;
}

@ObjectType({ description: 'what is switched on although it is off by default' })
export class RewardSwitches {
  @Field() unsaid: boolean;
  @Field() courtesy: boolean;
  @Field() sacrifice: boolean;
  @Field() customer: boolean;
  @Field() company: boolean;
  @Field() upward: boolean;
}

@ObjectType()
export class RewardCap {
  @Field(() => Int) points: number;
  @Field(() => CapPeriod) period: CapPeriodName;
}

@ObjectType()
export class RewardCaps {
  @Field(() => RewardCap, { nullable: true, description: 'through one giver' }) pair: RewardCap | null;
  @Field(() => RewardCap, { nullable: true, description: 'in all' }) person: RewardCap | null;
  @Field(() => RewardCap, { nullable: true, description: 'to everybody together' }) company?: RewardCap | null;
}

@ObjectType({ description: 'how many points which recognition earns its receiver' })
export class RewardRules implements Rules {
  @Field() on: boolean;
  @Field(() => [Int], { description: 'points by the value’s place in the ranking, first place first' })
  byPlace: number[];
  @Field(() => DepthShares) depth: DepthShares;
  @Field(() => SourceShares) source: SourceShares;
  @Field(() => RelationShares) relation: RelationShares;
  @Field(() => RewardSwitches) pays: RewardSwitches;
  @Field(() => RewardCaps) caps: RewardCaps;
}

@ObjectType({ description: 'what the rules owe: settled, and not paid because the fund is empty' })
export class UnfundedRewards {
  @Field(() => Int) count: number;
  @Field(() => Int) points: number;
}

/** A draft until it is activated; from then on as it is. Read with plain SQL. */
@ObjectType()
export class RewardRuleVersion {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => String, { nullable: true, description: 'day, yyyy-mm-dd; null: a draft' }) inForceFrom: string | null;
  @Field(() => RewardRules) rules: RewardRules;
  @Field() note: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) updatedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) activatedAt: Date | null;
  @Field({ description: 'a simulation of exactly these rules has been seen: it may be activated' }) simulated: boolean;
  @Field({ description: 'by which is settled today' }) inForce: boolean;
  simulatedRules: string | null;
  authorId: string | null;
  activatedById: string | null;
}
