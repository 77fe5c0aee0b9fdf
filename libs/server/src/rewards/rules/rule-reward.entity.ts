import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum RuleStepCode {
  NOTHING = 'nothing',
  PLACE = 'place',
  DEPTH = 'depth',
  SOURCE = 'source',
  RELATION = 'relation',
  CAP = 'cap',
  BEFORE = 'before',
}
registerEnumType(RuleStepCode, { name: 'RuleStepCode' });

@ObjectType({ description: 'one step on the way to the points' })
export class RuleStep {
  @Field(() => RuleStepCode) code: RuleStepCode;
  @Field(() => String, { nullable: true, description: 'which depth, source, relation or cap; why there is nothing' })
  what: string | null;
  @Field(() => Int, { nullable: true }) place: number | null;
  @Field(() => Int, { nullable: true }) percent: number | null;
  @Field(() => Int, { nullable: true, description: 'points of the cap' }) limit: number | null;
  @Field(() => Int, { nullable: true, description: 'points given before, of the cap or of this recognition' })
  used: number | null;
  @Field(() => String, { nullable: true, description: 'month, quarter, year' }) period: string | null;
  @Field(() => Int, { description: 'after this step' }) points: number;
}

@ObjectType({ description: 'what the reward rules gave for a recognition, and why so many' })
export class RuleReward {
  @Field(() => Int) points: number;
  @Field(() => Int, { description: 'of them not paid yet: the fund is empty' }) unfunded: number;
  @Field(() => Int, { description: 'number of the version of the rules' }) version: number;
  @Field(() => [RuleStep]) steps: RuleStep[];
}
