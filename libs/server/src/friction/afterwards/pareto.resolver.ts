import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { FrictionPareto, ParetoArgs } from './pareto.object';
import { frictionPareto } from './pareto.report';

@Resolver()
export class ParetoResolver {
  @Allow('friction.read')
  @Query(() => FrictionPareto, { description: 'procedures by what they do to customers; bends only of all together' })
  frictionPareto(@Context() unit: Unit, @Args() args: ParetoArgs) {
    return unit.read((tx) => frictionPareto(tx, args));
  }
}
