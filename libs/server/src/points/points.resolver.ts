import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../company';
import { PointsBalance, StatementLine, StatementLineConnection } from './points.entity';
import { balanceOf, statementOf } from './statement.queries';

@Resolver(() => StatementLine)
export class PointsResolver {
  @Allow('points.own')
  @Query(() => PointsBalance)
  myBalance(@Context() unit: Unit) {
    return unit.read((tx) => balanceOf(tx, unit.viewer!.employeeId));
  }

  @Allow('points.own')
  @Query(() => StatementLineConnection, { description: 'every movement of one’s own points, newest first' })
  myStatement(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => statementOf(tx, unit.viewer!.employeeId, page));
  }

  @ResolveField(() => Employee, { nullable: true, description: 'to whom they went, or from whom they came' })
  counterpart(line: StatementLine, _: unknown, unit: Unit) {
    return line.counterpartId && unit.load(employeeById, line.counterpartId);
  }
}
