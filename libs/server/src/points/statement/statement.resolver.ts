import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, audit, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { demandPosted } from '../ledger/ledger';
import { nextLapse } from '../expiry/lapses.queries';
import { balanceOf } from './balance.queries';
import { correctPoints } from './correct.commands';
import { PointsBalance, PointsLapse, StatementLine, StatementLineConnection, StatementMonth } from './statement.entity';
import { CorrectPointsInput, StatementFilter } from './statement.input';
import { monthsOf, statementOf } from './statement.queries';

const filterArg = { nullable: true, type: () => StatementFilter };

@Resolver(() => StatementLine)
export class StatementResolver {
  @Allow('points.own')
  @Query(() => PointsBalance)
  myBalance(@Context() unit: Unit) {
    return unit.read((tx) => balanceOf(tx, unit.viewer!.employeeId));
  }

  @Allow('points.own')
  @Query(() => StatementLineConnection, { description: 'every movement of one’s own points, newest first' })
  myStatement(@Context() unit: Unit, @Args() page: PageArgs, @Args('filter', filterArg) filter?: StatementFilter) {
    return unit.read((tx) => statementOf(tx, unit.viewer!.employeeId, filter ?? {}, page));
  }

  @Allow('points.own')
  @Query(() => [StatementMonth], { description: 'what came and went each month, the latest first' })
  myStatementMonths(@Context() unit: Unit, @Args('filter', filterArg) filter?: StatementFilter) {
    return unit.read((tx) => monthsOf(tx, unit.viewer!.employeeId, filter ?? {}));
  }

  @Allow('points.read_others')
  @Query(() => PointsBalance, { description: 'somebody’s; that it was looked at stands in the log' })
  async balanceOf(@Context() unit: Unit, @Args('employeeId', { type: () => ID }) employeeId: string) {
    if (!isUuid(employeeId)) throw new DomainError('input.not_found', 'employeeId');
    return unit.write(async (tx) => {
      await audit(tx, unit.viewer!, 'points.look', { type: 'employee', id: employeeId });
      return balanceOf(tx, employeeId);
    });
  }

  @Allow('points.read_others')
  @Query(() => StatementLineConnection, { description: 'somebody’s; that it was looked at stands in the log' })
  async statementOf(
    @Context() unit: Unit,
    @Args('employeeId', { type: () => ID }) employeeId: string,
    @Args() page: PageArgs,
    @Args('filter', filterArg) filter?: StatementFilter,
  ) {
    if (!isUuid(employeeId)) throw new DomainError('input.not_found', 'employeeId');
    return unit.write(async (tx) => {
      await audit(tx, unit.viewer!, 'points.look', { type: 'employee', id: employeeId });
      return statementOf(tx, employeeId, filter ?? {}, page);
    });
  }

  @Allow('points.read_others')
  @Query(() => [StatementMonth])
  async statementMonthsOf(
    @Context() unit: Unit,
    @Args('employeeId', { type: () => ID }) employeeId: string,
    @Args('filter', filterArg) filter?: StatementFilter,
  ) {
    if (!isUuid(employeeId)) throw new DomainError('input.not_found', 'employeeId');
    return unit.read((tx) => monthsOf(tx, employeeId, filter ?? {}));
  }

  @Allow('points.correct')
  @Mutation(() => Boolean, {
    description: 'takes one movement back by a movement of its own, for a reason that the person reads',
  })
  async correctPoints(@Context() unit: Unit, @Args('input') input: CorrectPointsInput) {
    demandPosted(await unit.write((tx) => correctPoints(tx, unit.viewer!, input)));
    return true;
  }

  @ResolveField(() => Employee, { nullable: true, description: 'to whom they went, or from whom they came' })
  counterpart(line: StatementLine, _: unknown, unit: Unit) {
    return line.counterpartId && unit.load(employeeById, line.counterpartId);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'of a correction' })
  author(line: StatementLine, _: unknown, unit: Unit) {
    return line.authorId && unit.load(employeeById, line.authorId);
  }
}

@Resolver(() => PointsBalance)
export class BalanceFields {
  @ResolveField(() => PointsLapse, { nullable: true, description: 'what of one’s own lapses next, if anything does' })
  nextLapse(balance: PointsBalance, _: unknown, unit: Unit) {
    return unit.read((tx) => nextLapse(tx, balance.employeeId));
  }
}
