import { Args, Context, Field, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Employee, employeeById, Unit as CompanyUnit, unitById } from '../../company';
import { countries, roleTitles } from './audience.queries';
import { removePicture } from './picture/picture.commands';
import { createReward, editReward } from './reward.commands';
import { Reward, RewardKindName, RewardPrice } from './reward.entity';
import { CreateRewardInput, EditRewardInput } from './reward.input';
import { pricesOf, rewardOf, rewardsOf } from './reward.queries';

@ObjectType({ description: 'whom a reward is for; what is empty says nothing' })
export class RewardAudience {
  unitIds: readonly string[];
  @Field(() => [String]) roleTitles: readonly string[];
  @Field(() => [String], { description: 'ISO 3166-1, two letters' }) countries: readonly string[];
}

@Resolver(() => Reward)
export class RewardResolver {
  @Allow('rewards.read')
  @Query(() => [Reward], {
    description:
      'the catalogue by price; all: for its administrator, with what is not offered now and what is for others',
  })
  rewards(
    @Context() unit: Unit,
    @Args('kind', { type: () => RewardKindName, nullable: true }) kind: RewardKindName | null,
    @Args('all', { defaultValue: false }) all: boolean,
  ) {
    if (all && !can(unit.viewer!, 'rewards.administer')) throw new DomainError('identity.forbidden', 'all');
    return unit.read((tx) => rewardsOf(tx, { kind, all, employeeId: unit.viewer!.employeeId }));
  }

  @Allow('rewards.read')
  @Query(() => Reward, { nullable: true })
  reward(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return isUuid(id) ? unit.read((tx) => rewardOf(tx, id)) : null;
  }

  @Allow('rewards.administer')
  @Query(() => [RewardPrice], { description: 'what it cost, newest first' })
  rewardPrices(@Context() unit: Unit, @Args('rewardId', { type: () => ID }) rewardId: string) {
    return unit.read((tx) => pricesOf(tx, rewardId));
  }

  @Allow('rewards.administer')
  @Query(() => RewardAudience, { description: 'roles and countries that there are, to choose from' })
  rewardAudiences(@Context() unit: Unit): Promise<RewardAudience> {
    return unit.read(async (tx) => ({
      unitIds: [],
      roleTitles: await roleTitles(tx),
      countries: await countries(tx),
    }));
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

  @Allow('rewards.administer')
  @Mutation(() => Reward, { nullable: true })
  removeRewardPicture(@Context() unit: Unit, @Args('rewardId', { type: () => ID }) rewardId: string) {
    return unit.write(async (tx) => {
      await removePicture(tx, unit.viewer!, rewardId);
      return rewardOf(tx, rewardId);
    });
  }

  @ResolveField(() => String, { nullable: true, description: 'address of its picture, 4:3' })
  picture(reward: Reward) {
    return reward.pictureId && `/files/rewards/pictures/${reward.pictureId}`;
  }

  @ResolveField(() => RewardAudience)
  audience(reward: Reward): RewardAudience {
    return reward.audience;
  }
}

@Resolver(() => RewardAudience)
export class RewardAudienceResolver {
  @ResolveField(() => [CompanyUnit])
  units(audience: RewardAudience, _: unknown, unit: Unit) {
    return Promise.all(audience.unitIds.map((id) => unit.load(unitById, id)));
  }
}

@Resolver(() => RewardPrice)
export class RewardPriceResolver {
  @ResolveField(() => Employee, { nullable: true })
  author(price: RewardPrice, _: unknown, unit: Unit) {
    return price.authorId && unit.load(employeeById, price.authorId);
  }
}
