import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit as RequestUnit } from '@zasluga/kernel';
import { placeById, placeSizeById, touchpointById, unitById, unitSizeById } from './company.loader';
import { closePlace, deleteUnit, savePlace, saveTouchpoint, saveUnit } from './structure.commands';
import { Place, Touchpoint, Unit } from './structure.entity';
import { PlaceInput, TouchpointInput, UnitInput } from './structure.input';
import { places, touchpoints, units } from './structure.queries';

const id = { type: () => ID, nullable: true, description: 'none: a new one' } as const;

@Resolver(() => Unit)
export class UnitResolver {
  @Allow('company.read')
  @Query(() => [Unit], { description: 'the whole tree, by position and name' })
  units(@Context() unit: RequestUnit) {
    return unit.read(units);
  }

  @Allow('company.administer')
  @Mutation(() => Unit)
  async saveUnit(@Context() unit: RequestUnit, @Args('input') input: UnitInput, @Args('id', id) unitId?: string) {
    return unit.load(unitById, await unit.write((tx) => saveUnit(tx, unit.viewer!, unitId ?? null, input)));
  }

  @Allow('company.administer')
  @Mutation(() => ID, { description: 'only a unit that nothing refers to' })
  async deleteUnit(@Context() unit: RequestUnit, @Args('id', { type: () => ID }) unitId: string) {
    await unit.write((tx) => deleteUnit(tx, unit.viewer!, unitId));
    return unitId;
  }

  @ResolveField(() => Int, { description: 'without the units below it' })
  async peopleCount(row: Unit, _: unknown, unit: RequestUnit) {
    return (await unit.load(unitSizeById, row.id)).people;
  }
}

@Resolver(() => Place)
export class PlaceResolver {
  @Allow('company.read')
  @Query(() => [Place], { description: 'open ones by name, then closed ones' })
  places(@Context() unit: RequestUnit) {
    return unit.read(places);
  }

  @Allow('company.administer')
  @Mutation(() => Place)
  async savePlace(@Context() unit: RequestUnit, @Args('input') input: PlaceInput, @Args('id', id) placeId?: string) {
    return unit.load(placeById, await unit.write((tx) => savePlace(tx, unit.viewer!, placeId ?? null, input)));
  }

  @Allow('company.administer')
  @Mutation(() => Place)
  async closePlace(
    @Context() unit: RequestUnit,
    @Args('id', { type: () => ID }) placeId: string,
    @Args('closed') closed: boolean,
  ) {
    await unit.write((tx) => closePlace(tx, unit.viewer!, placeId, closed));
    return unit.load(placeById, placeId);
  }

  @ResolveField(() => Int)
  async peopleCount(row: Place, _: unknown, unit: RequestUnit) {
    return (await unit.load(placeSizeById, row.id)).people;
  }
}

@Resolver(() => Touchpoint)
export class TouchpointResolver {
  @Allow('company.read')
  @Query(() => [Touchpoint], { description: 'in the order of the customer’s journey' })
  touchpoints(@Context() unit: RequestUnit) {
    return unit.read(touchpoints);
  }

  @Allow('company.administer')
  @Mutation(() => Touchpoint)
  async saveTouchpoint(
    @Context() unit: RequestUnit,
    @Args('input') input: TouchpointInput,
    @Args('id', id) touchpointId?: string,
  ) {
    const saved = await unit.write((tx) => saveTouchpoint(tx, unit.viewer!, touchpointId ?? null, input));
    return unit.load(touchpointById, saved);
  }
}
