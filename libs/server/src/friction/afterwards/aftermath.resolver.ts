import { Args, Context, ID, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, loader, type Unit } from '@zasluga/kernel';
import { Procedure } from '../procedure.entity';
import { ProcedureAftermath } from './aftermath.object';
import { daysWaited } from './aftermath.queries';
import { procedureAftermath } from './aftermath.report';

const waitedByProcedure = loader<{ id: string; days: number }>(daysWaited);

@Resolver(() => Procedure)
export class AftermathResolver {
  @Allow('friction.read')
  @Query(() => ProcedureAftermath, {
    description: 'complaints and bends of a procedure before and after it was decided on',
  })
  procedureAftermath(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.read((tx) => procedureAftermath(tx, id));
  }

  @ResolveField(() => Int, { description: 'days from when a customer first met it until the decision, or today' })
  async daysWaited(procedure: Procedure, _: unknown, unit: Unit) {
    return (await unit.load(waitedByProcedure, procedure.id))?.days ?? 0;
  }
}
