import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Touchpoint, touchpointById } from '../../company';
import { createBehaviour, editBehaviour, retireBehaviour } from './behaviour.commands';
import { Behaviour } from './behaviour.entity';
import { BehaviourInput, BehavioursArgs, EditBehaviourInput } from './behaviour.input';
import { touchpointsOfBehaviour } from './behaviour.loader';
import { behaviours } from './behaviour.queries';
import { Value } from '../value.entity';
import { RetireInput } from '../value.input';
import { valueById } from '../value.loader';

@Resolver(() => Behaviour)
export class BehaviourResolver {
  @Allow('values.read')
  @Query(() => [Behaviour], { description: 'the line; at most 1000' })
  behaviours(@Context() unit: Unit, @Args() args: BehavioursArgs) {
    return unit.read((tx) => behaviours(tx, args));
  }

  @Allow('values.curate')
  @Mutation(() => Behaviour)
  createBehaviour(@Context() unit: Unit, @Args('input') input: BehaviourInput) {
    return unit.write((tx) => createBehaviour(tx, unit.viewer!, input));
  }

  @Allow('values.curate')
  @Mutation(() => Behaviour)
  editBehaviour(@Context() unit: Unit, @Args('input') input: EditBehaviourInput) {
    return unit.write((tx) => editBehaviour(tx, unit.viewer!, input));
  }

  @Allow('values.curate')
  @Mutation(() => Behaviour)
  retireBehaviour(@Context() unit: Unit, @Args('input') { id, retired }: RetireInput) {
    return unit.write((tx) => retireBehaviour(tx, unit.viewer!, id, retired));
  }

  @ResolveField(() => Value)
  value(behaviour: Behaviour, _: unknown, unit: Unit) {
    return unit.load(valueById, behaviour.valueId);
  }

  @ResolveField(() => [Touchpoint], { description: 'none: everywhere' })
  async touchpoints(behaviour: Behaviour, _: unknown, unit: Unit) {
    const { touchpointIds } = await unit.load(touchpointsOfBehaviour, behaviour.id);
    return Promise.all(touchpointIds.map((id) => unit.load(touchpointById, id)));
  }
}
