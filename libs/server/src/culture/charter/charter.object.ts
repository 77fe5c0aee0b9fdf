import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CHARTER_CHANGES, type CharterChange } from '@zasluga/domain';
import { Recognition } from '../../recognition';
import { RewardKindName } from '../../rewards';
import { Side } from '../../values';

export const CharterChangeName = Object.fromEntries(CHARTER_CHANGES.map((change) => [change.toUpperCase(), change]));
registerEnumType(CharterChangeName, { name: 'CharterChange' });

// what is said in a version of the charter has no id of its own: one value reads differently in each version

@ObjectType()
export class CharterValue {
  @Field(() => ID) valueId: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field() descriptionRu: string;
  @Field() descriptionEn: string;
  @Field() colour: string;
  @Field() icon: string;
  @Field() isCustomer: boolean;
  @Field(() => Int, { nullable: true, description: '1 wins in a conflict' }) place: number | null;
  @Field(() => Recognition, { nullable: true, description: 'how it looks; null also when it was taken back since' })
  story: Recognition | null;
  @Field({ description: 'in the draft: the curator chose the story, or chose to have none' }) storyIsChosen: boolean;
}

@ObjectType()
export class CharterBehaviour {
  @Field(() => ID) behaviourId: string;
  @Field(() => ID) valueId: string;
  @Field(() => Side) side: Side;
  @Field() textRu: string;
  @Field() textEn: string;
}

@ObjectType()
export class CharterPromise {
  @Field(() => Float, { nullable: true, description: 'minor units; null: no limit is set' }) limitMinor: number | null;
  @Field({ description: 'ISO 4217' }) currency: string;
}

@ObjectType()
export class CharterRewards {
  @Field(() => Int, { description: 'points a month to give' }) allowanceOfEmployee: number;
  @Field(() => Int) allowanceOfManager: number;
  @Field(() => Int) allowanceOfLeader: number;
  @Field(() => Int, { description: 'minor units of the currency per point' }) pointValueMinor: number;
  @Field({ description: 'ISO 4217' }) currency: string;
  @Field(() => [RewardKindName], { description: 'what the catalogue offers; empty: nothing yet' })
  kinds: RewardKindName[];
  @Field(() => Int, { nullable: true, description: 'points' }) cheapest: number | null;
  @Field(() => Int, { nullable: true, description: 'points' }) dearest: number | null;
}

@ObjectType()
export class CharterDifference {
  @Field(() => CharterChangeName) change: CharterChange;
  @Field({ description: 'the value or behaviour' }) nameRu: string;
  @Field() nameEn: string;
  @Field(() => Side, { nullable: true }) side: Side | null;
  @Field(() => Int, { nullable: true, description: 'place before' }) from: number | null;
  @Field(() => Int, { nullable: true, description: 'place now' }) to: number | null;
}

@ObjectType()
export class Charter {
  @Field(() => Int, { nullable: true, description: 'version; null: the draft' }) number: number | null;
  @Field({ description: 'what is new in this version and why' }) note: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) publishedAt: Date | null;
  @Field() companyRu: string;
  @Field() companyEn: string;
  @Field({ description: 'why the order of the values is as it is' }) rankingNote: string;
  @Field(() => [CharterValue]) values: CharterValue[];
  @Field(() => [CharterBehaviour]) behaviours: CharterBehaviour[];
  @Field(() => CharterPromise) promise: CharterPromise;
  @Field(() => CharterRewards, { nullable: true }) rewards: CharterRewards | null;
  @Field(() => [CharterDifference], { description: 'to the version before; of the draft: to what is published' })
  differences: CharterDifference[];
  authorId: string | null;
}

@ObjectType()
export class CharterVersion {
  @Field(() => Int) number: number;
  @Field() note: string;
  @Field(() => GraphQLISODateTime) publishedAt: Date;
  authorId: string | null;
}

/** The charter as outsiders reach it. */
@ObjectType()
export class CharterShare {
  @Field({ description: 'address on this host' }) path: string;
  @Field({ description: 'search engines may list it' }) mayBeIndexed: boolean;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}
