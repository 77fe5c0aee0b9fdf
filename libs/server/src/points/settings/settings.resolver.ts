import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { setPointsSettings } from './settings.commands';
import { PointsSettingsObject } from './settings.entity';
import { PointsSettingsInput } from './settings.input';
import { pointsSettings } from './settings.queries';

@Resolver()
export class PointsSettingsResolver {
  @Allow('points.settle')
  @Query(() => PointsSettingsObject)
  pointsSettings(@Context() unit: Unit) {
    return unit.read(pointsSettings);
  }

  @Allow('points.settle')
  @Mutation(() => PointsSettingsObject)
  setPointsSettings(@Context() unit: Unit, @Args('input') input: PointsSettingsInput) {
    return unit.write((tx) => setPointsSettings(tx, unit.viewer!, input));
  }
}
