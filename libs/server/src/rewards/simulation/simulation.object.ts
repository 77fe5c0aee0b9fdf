import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { VALUE_VERDICTS, type ValueVerdict } from '@zasluga/domain';
import { Value } from '../../values';

const VerdictName = Object.fromEntries(VALUE_VERDICTS.map((verdict) => [verdict.toUpperCase(), verdict]));
registerEnumType(VerdictName, {
  name: 'RewardValueVerdict',
  description: 'whether reward follows the declared order of values; FEW: too little to tell',
});

@ObjectType()
export class SimulatedGroup {
  @Field(() => ID, { nullable: true, description: 'null: people without a unit; a unit without a fund' })
  id: string | null;
  @Field(() => String, { nullable: true }) nameRu: string | null;
  @Field(() => String, { nullable: true }) nameEn: string | null;
  @Field(() => Int) points: number;
  @Field(() => Int, { description: 'what the rules in force gave in fact' }) before: number;
  @Field(() => Int) people: number;
}

@ObjectType({ description: 'groups of too few people, and those that would give them away, are told as one' })
export class SimulatedGroups {
  @Field(() => [SimulatedGroup]) shown: SimulatedGroup[];
  @Field(() => Int) hidden: number;
  @Field(() => Int) hiddenPoints: number;
}

@ObjectType({ description: 'points of people with any' })
export class SimulatedQuantiles {
  @Field(() => Int) p10: number;
  @Field(() => Int) p25: number;
  @Field(() => Int) p50: number;
  @Field(() => Int) p75: number;
  @Field(() => Int) p90: number;
}

@ObjectType({ description: 'people against what happened; null: too few of them' })
export class SimulatedChange {
  @Field(() => Int, { nullable: true }) gain: number | null;
  @Field(() => Int, { nullable: true }) lose: number | null;
  @Field(() => Int, { nullable: true }) same: number | null;
  @Field(() => Int, { nullable: true }) medianGain: number | null;
  @Field(() => Int, { nullable: true }) medianLoss: number | null;
}

@ObjectType()
export class SimulatedDistribution {
  @Field(() => Int, { description: 'who works here, and whoever received something' }) people: number;
  @Field(() => Int, { nullable: true, description: 'with any points; null: too few' }) rewarded: number | null;
  @Field(() => SimulatedQuantiles, { nullable: true }) points: SimulatedQuantiles | null;
  @Field(() => SimulatedChange) change: SimulatedChange;
}

@ObjectType()
export class SimulatedConcentration {
  @Field(() => Float, { description: 'Gini coefficient of points over all people, 0 to 1' }) gini: number;
  @Field(() => Float, { description: 'if the same rewards fell on people by lot' }) byChance: number;
  @Field(() => Float, { description: 'share of the top tenth of people, 0 to 1' }) topTenth: number;
}

@ObjectType()
export class SimulatedValue {
  valueId: string;
  @Field(() => Value) value?: Value;
  @Field(() => Int, { description: 'in the declared order' }) place: number;
  @Field(() => Int, { nullable: true, description: 'null: of too few people' }) points: number | null;
}

@ObjectType()
export class ValuesUpsideDown {
  higher: string;
  lower: string;
  @Field(() => Value, { description: 'stands above in the declared order' }) above?: Value;
  @Field(() => Value, { description: 'stands right below and gets more' }) below?: Value;
}

@ObjectType()
export class SimulatedValues {
  @Field(() => [SimulatedValue]) values: readonly SimulatedValue[];
  @Field(() => Int, { description: 'points of recognitions whose value has no place' }) elsewhere: number;
  @Field(() => Float, { nullable: true, description: 'Kendall’s τ-b of points and declared order, −1 to 1' })
  tauB: number | null;
  @Field(() => VerdictName) verdict: ValueVerdict;
  @Field(() => [ValuesUpsideDown]) upsideDown: readonly ValuesUpsideDown[];
}

/** A past period as it would have been under other rules. No names, nobody's own points. */
@ObjectType()
export class RewardSimulation {
  @Field(() => Int, { description: 'recognitions × receivers' }) received: number;
  @Field(() => Int, { description: 'of these with points' }) rewarded: number;
  @Field(() => Int) points: number;
  @Field(() => Int, { description: 'what the rules in force gave in fact' }) before: number;
  @Field(() => Int, { description: 'groups of fewer people are hidden' }) threshold: number;
  @Field(() => SimulatedGroups) units: SimulatedGroups;
  @Field(() => SimulatedGroups) funds: SimulatedGroups;
  @Field(() => SimulatedDistribution) distribution: SimulatedDistribution;
  @Field(() => SimulatedConcentration, { nullable: true, description: 'null: fewer than 20 people' })
  concentration: SimulatedConcentration | null;
  @Field(() => SimulatedValues) values: SimulatedValues;
}
