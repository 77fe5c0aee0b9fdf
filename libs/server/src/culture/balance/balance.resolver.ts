import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { BalanceCell } from '@zasluga/domain';
import { Allow, PageArgs, type Unit } from '@zasluga/kernel';
import { RecognitionConnection } from '../../recognition';
import { BalanceArgs, BalanceCellName } from './balance.input';
import { BalanceReport } from './balance.object';
import { customerBalance } from './balance.report';
import { customerBalanceStories } from './balance.stories';

@Resolver()
export class BalanceResolver {
  @Allow('culture.read_balance')
  @Query(() => BalanceReport)
  customerBalance(@Context() unit: Unit, @Args() args: BalanceArgs) {
    return unit.read((tx) => customerBalance(tx, unit.viewer!, args));
  }

  @Allow('culture.read_balance')
  @Query(() => RecognitionConnection, {
    description: 'published stories of the customers in one field of the balance, newest first',
  })
  customerBalanceStories(
    @Context() unit: Unit,
    @Args() args: BalanceArgs,
    @Args('cell', { type: () => BalanceCellName }) cell: BalanceCell,
    @Args() page: PageArgs,
  ) {
    return unit.read((tx) => customerBalanceStories(tx, unit.viewer!, args, cell, page));
  }
}
