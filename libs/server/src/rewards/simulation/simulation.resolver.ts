import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Value, valueById } from '../../values';
import { simulate } from './simulate';
import { SimulateRulesInput } from './simulation.input';
import { RewardSimulation, SimulatedValue, ValuesUpsideDown } from './simulation.object';

@Resolver()
export class SimulationResolver {
  @Allow('rewards.rule')
  @Mutation(() => RewardSimulation, {
    description: 'a past period under these rules; a mutation because it is remembered that it was seen',
  })
  simulateRewardRules(@Context() unit: Unit, @Args('input') input: SimulateRulesInput) {
    return unit.write((tx) => simulate(tx, input));
  }
}

@Resolver(() => SimulatedValue)
export class SimulatedValueFields {
  @ResolveField(() => Value)
  value(simulated: SimulatedValue, _: unknown, unit: Unit) {
    return unit.load(valueById, simulated.valueId);
  }
}

@Resolver(() => ValuesUpsideDown)
export class UpsideDownFields {
  @ResolveField(() => Value)
  above(pair: ValuesUpsideDown, _: unknown, unit: Unit) {
    return unit.load(valueById, pair.higher);
  }
  @ResolveField(() => Value)
  below(pair: ValuesUpsideDown, _: unknown, unit: Unit) {
    return unit.load(valueById, pair.lower);
  }
}
