import { Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { proceduresToPick } from './friction.queries';
import { Procedure } from './procedure.entity';

@Resolver(() => Procedure)
export class FrictionResolver {
  @Allow('friction.read')
  @Query(() => [Procedure], { description: 'those that still stand, the most often bent first; at most 100' })
  procedures(@Context() unit: Unit) {
    return unit.read(proceduresToPick);
  }
}
