import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { cancelRedemption, fulfilRedemption, redeem } from './redemption.commands';
import { Redemption, RedemptionConnection, RedemptionRights, RedemptionStateName } from './redemption.entity';
import { redemptionHistory, redemptionOf, redemptionQueue, redemptionsOf } from './redemption.queries';
import { Reward } from '../catalogue/reward.entity';
import { rewardById } from '../catalogue/reward.loader';
import { CancelRedemptionInput, RedeemInput } from './redemption.input';

@Resolver(() => Redemption)
export class RedemptionResolver {
  @Allow('rewards.read')
  @Query(() => RedemptionConnection, { description: 'one’s own, newest first' })
  myRedemptions(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => redemptionsOf(tx, unit.viewer!.employeeId, page));
  }

  @Allow('rewards.read')
  @Query(() => Redemption, { nullable: true, description: 'one’s own; for the administrator everybody’s' })
  async redemption(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    const viewer = unit.viewer!;
    const found = isUuid(id) ? await unit.read((tx) => redemptionOf(tx, id)) : undefined;
    const visible = found?.employeeId === viewer.employeeId || can(viewer, 'rewards.administer');
    return found && visible ? found : null;
  }

  @Allow('rewards.administer')
  @Query(() => RedemptionConnection, { description: 'what waits, oldest first; what has ended, newest first' })
  redemptionQueue(
    @Context() unit: Unit,
    @Args() page: PageArgs,
    @Args('state', { type: () => RedemptionStateName, defaultValue: RedemptionStateName.RESERVED })
    state: RedemptionStateName,
  ) {
    return unit.read((tx) =>
      state === RedemptionStateName.RESERVED ? redemptionQueue(tx, page) : redemptionHistory(tx, state, page),
    );
  }

  @Allow('rewards.redeem')
  @Mutation(() => Redemption)
  async redeem(@Context() unit: Unit, @Args('input') input: RedeemInput) {
    const answer = await unit.write((tx) => redeem(tx, unit.viewer!, input));
    if ('refusal' in answer) throw new DomainError(answer.refusal.code, undefined, answer.refusal.params);
    return answer.redemption;
  }

  @Allow('rewards.cancel')
  @Mutation(() => Redemption)
  cancelRedemption(@Context() unit: Unit, @Args('input') input: CancelRedemptionInput) {
    return unit.write((tx) => cancelRedemption(tx, unit.viewer!, input));
  }

  @Allow('rewards.fulfil')
  @Mutation(() => Redemption)
  fulfilRedemption(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => fulfilRedemption(tx, unit.viewer!, id));
  }

  @ResolveField(() => Reward)
  reward(redemption: Redemption, _: unknown, unit: Unit) {
    return unit.load(rewardById, redemption.rewardId);
  }

  @ResolveField(() => Employee)
  employee(redemption: Redemption, _: unknown, unit: Unit) {
    return unit.load(employeeById, redemption.employeeId);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who handed it over or cancelled it' })
  endedBy(redemption: Redemption, _: unknown, unit: Unit) {
    return redemption.endedById && unit.load(employeeById, redemption.endedById);
  }

  @ResolveField(() => RedemptionRights)
  viewerCan(redemption: Redemption, _: unknown, { viewer }: Unit): RedemptionRights {
    return {
      cancel: can(viewer!, 'rewards.cancel', redemption),
      fulfil: can(viewer!, 'rewards.fulfil', redemption),
    };
  }
}
