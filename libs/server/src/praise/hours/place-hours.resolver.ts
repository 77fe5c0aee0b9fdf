import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit as RequestUnit } from '@zasluga/kernel';
import { Place, placeById } from '../../company';
import { setPlaceHours } from './place-hours.commands';
import { PlaceHoursInput } from './place-hours.input';
import { PlaceHours } from './place-hours.object';
import { placeHours } from './place-hours.queries';

@Resolver(() => PlaceHours)
export class PlaceHoursResolver {
  @Allow('praise.curate')
  @Query(() => [PlaceHours], { description: 'places that are not closed for good, by name; at most 1000' })
  placeHours(@Context() unit: RequestUnit) {
    return unit.read(placeHours);
  }

  @Allow('praise.curate')
  @Mutation(() => PlaceHours, { description: 'replaces the week of the place' })
  setPlaceHours(@Context() unit: RequestUnit, @Args('input') input: PlaceHoursInput) {
    return unit.write((tx) => setPlaceHours(tx, unit.viewer!, input));
  }

  @ResolveField(() => Place)
  place(one: PlaceHours, _: unknown, unit: RequestUnit) {
    return unit.load(placeById, one.id);
  }
}
