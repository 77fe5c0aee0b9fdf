import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Leaving, LeavingConnection, SettleLeavingInput } from './leaving.entity';
import { leavings } from './leaving.queries';
import { settleLeaving } from './settle.commands';

@Resolver(() => Leaving)
export class LeavingResolver {
  @Allow('points.settle')
  @Query(() => LeavingConnection, {
    description: 'points of people who left: those that wait, or those that are settled',
  })
  leavings(@Context() unit: Unit, @Args() page: PageArgs, @Args('waiting') waiting: boolean) {
    return unit.read((tx) => leavings(tx, waiting, page));
  }

  @Allow('points.settle')
  @Mutation(() => Boolean)
  async settleLeaving(@Context() unit: Unit, @Args('input') input: SettleLeavingInput) {
    await unit.write((tx) => settleLeaving(tx, unit.viewer!, input));
    return true;
  }

  @ResolveField(() => Employee)
  employee(leaving: Leaving, _: unknown, unit: Unit) {
    return unit.load(employeeById, leaving.employeeId);
  }

  @ResolveField(() => Employee, { nullable: true })
  endedBy(leaving: Leaving, _: unknown, unit: Unit) {
    return leaving.endedById && unit.load(employeeById, leaving.endedById);
  }
}
