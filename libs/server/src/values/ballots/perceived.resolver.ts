import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { PerceivedResult } from './perceived.object';
import { perceivedResult } from './perceived-result';

@Resolver()
export class PerceivedResolver {
  @Allow('values.read_perceived')
  @Query(() => PerceivedResult, { description: 'how all together see the order of the values' })
  perceivedValueOrder(@Context() unit: Unit, @Args('campaignId', { type: () => ID }) campaignId: string) {
    return unit.read((tx) => perceivedResult(tx, campaignId));
  }
}
