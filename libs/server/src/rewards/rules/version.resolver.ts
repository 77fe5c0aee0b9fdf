import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { ActivateRulesInput, SaveRuleDraftInput } from './rules.input';
import { activateRules, discardRuleDraft, saveRuleDraft } from './version.commands';
import { RewardRuleVersion, UnfundedRewards } from './version.entity';
import { ruleVersion, ruleVersions, unfundedRewards } from './version.queries';

@Resolver(() => RewardRuleVersion)
export class RuleVersionResolver {
  @Allow('rewards.rule')
  @Query(() => [RewardRuleVersion], { description: 'versions of the reward rules: drafts, then the latest first' })
  rewardRuleVersions(@Context() unit: Unit) {
    return unit.read(ruleVersions);
  }

  @Allow('rewards.rule')
  @Query(() => RewardRuleVersion, { nullable: true })
  rewardRuleVersion(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return isUuid(id) ? unit.read((tx) => ruleVersion(tx, id)) : null;
  }

  @Allow('rewards.rule')
  @Query(() => UnfundedRewards)
  unfundedRewards(@Context() unit: Unit) {
    return unit.read(unfundedRewards);
  }

  @Allow('rewards.rule')
  @Mutation(() => RewardRuleVersion, { description: 'a new draft, or other rules in one' })
  async saveRewardRuleDraft(@Context() unit: Unit, @Args('input') input: SaveRuleDraftInput) {
    return unit.write(async (tx) => ruleVersion(tx, await saveRuleDraft(tx, unit.viewer!, input)));
  }

  @Allow('rewards.rule')
  @Mutation(() => [RewardRuleVersion], { description: 'returns the versions that are left' })
  discardRewardRuleDraft(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write(async (tx) => {
      await discardRuleDraft(tx, id);
      return ruleVersions(tx);
    });
  }

  @Allow('rewards.rule')
  @Mutation(() => RewardRuleVersion, {
    description: 'in force from that day, today or later; asks for a simulation of exactly this draft',
  })
  activateRewardRules(@Context() unit: Unit, @Args('input') input: ActivateRulesInput) {
    return unit.write(async (tx) => {
      await activateRules(tx, unit.viewer!, input);
      return ruleVersion(tx, input.id);
    });
  }

  @ResolveField(() => Employee, { nullable: true, description: 'null: the one with which the company began' })
  author(version: RewardRuleVersion, _: unknown, unit: Unit) {
    return version.authorId && unit.load(employeeById, version.authorId);
  }

  @ResolveField(() => Employee, { nullable: true })
  activatedBy(version: RewardRuleVersion, _: unknown, unit: Unit) {
    return version.activatedById && unit.load(employeeById, version.activatedById);
  }
}
