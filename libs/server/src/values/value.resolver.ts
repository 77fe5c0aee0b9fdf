import { Args, Context, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { placeOfValue } from './ranking/ranking.loader';
import { createValue, editValue, retireValue } from './value.commands';
import { Value } from './value.entity';
import { EditValueInput, RetireInput, ValueInput } from './value.input';
import { valuesInOrder } from './value.queries';

@Resolver(() => Value)
export class ValueResolver {
  @Allow('values.read')
  @Query(() => [Value], { description: 'in the order in force; those without a place after them' })
  values(
    @Context() unit: Unit,
    @Args('includeRetired', { type: () => Boolean, defaultValue: false }) includeRetired: boolean,
  ) {
    return unit.read((tx) => valuesInOrder(tx, includeRetired));
  }

  @Allow('values.curate')
  @Mutation(() => Value)
  createValue(@Context() unit: Unit, @Args('input') input: ValueInput) {
    return unit.write((tx) => createValue(tx, unit.viewer!, input));
  }

  @Allow('values.curate')
  @Mutation(() => Value)
  editValue(@Context() unit: Unit, @Args('input') input: EditValueInput) {
    return unit.write((tx) => editValue(tx, unit.viewer!, input));
  }

  @Allow('values.curate')
  @Mutation(() => Value)
  retireValue(@Context() unit: Unit, @Args('input') input: RetireInput) {
    return unit.write((tx) => retireValue(tx, unit.viewer!, input));
  }

  @ResolveField(() => Int, { nullable: true, description: 'in the order in force; 1 wins in a conflict' })
  async place(value: Value, _: unknown, unit: Unit) {
    return (await unit.load(placeOfValue, value.id)).place;
  }
}
