import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { createReward, editReward } from './reward.commands';
import { Reward, RewardKindName } from './reward.entity';
import { rewardOf, rewardsOf } from './reward.queries';
import { CreateRewardInput, EditRewardInput } from './reward.input';

@Resolver(() => Reward)
export class RewardResolver {
  @Allow('rewards.read')
  @Query(() => [Reward], {
    description: 'the catalogue by price; all: for its administrator, with what is not offered now',
  })
  rewards(
    @Context() unit: Unit,
    @Args('kind', { type: () => RewardKindName, nullable: true }) kind: RewardKindName | null,
    @Args('all', { defaultValue: false }) all: boolean,
  ) {
    if (all && !can(unit.viewer!, 'rewards.administer')) throw new DomainError('identity.forbidden', 'all');
    return unit.read((tx) => rewardsOf(tx, { kind, all }));
  }

  @Allow('rewards.read')
  @Query(() => Reward, { nullable: true })
  reward(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return isUuid(id) ? unit.read((tx) => rewardOf(tx, id)) : null;
  }

  @Allow('rewards.administer')
  @Mutation(() => Reward)
  createReward(@Context() unit: Unit, @Args('input') input: CreateRewardInput) {
    return unit.write((tx) => createReward(tx, unit.viewer!, input));
  }

  @Allow('rewards.administer')
  @Mutation(() => Reward)
  editReward(@Context() unit: Unit, @Args('input') input: EditRewardInput) {
    return unit.write((tx) => editReward(tx, unit.viewer!, input));
  }
}
