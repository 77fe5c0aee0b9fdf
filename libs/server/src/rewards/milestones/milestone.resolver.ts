import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { chooseMilestones, setMilestoneRule, wordMilestone } from './milestone.commands';
import {
  Milestone,
  MilestoneChoice,
  MilestoneChoiceInput,
  MilestoneRuleInput,
  MilestoneRuleRow,
  MilestoneWords,
  MilestoneWordsInput,
} from './milestone.object';
import { lastMilestones, milestoneChoiceOf, milestoneRules } from './milestone.queries';
import { type OwnWords, wordsOf } from './words';

@Resolver(() => Milestone)
export class MilestoneResolver {
  @Allow('rewards.run_awards')
  @Query(() => [MilestoneRuleRow], { description: 'what the company marks, one of each kind' })
  milestoneRules(@Context() unit: Unit) {
    return unit.read(milestoneRules);
  }

  @Allow('rewards.run_awards')
  @Query(() => [Milestone], { description: 'the last 20, newest first' })
  milestones(@Context() unit: Unit) {
    return unit.read(lastMilestones);
  }

  @Allow('rewards.run_awards')
  @Mutation(() => [MilestoneRuleRow])
  setMilestoneRule(@Context() unit: Unit, @Args('input') input: MilestoneRuleInput) {
    return unit.write(async (tx) => {
      await setMilestoneRule(tx, unit.viewer!, input);
      return milestoneRules(tx);
    });
  }

  @Allow('rewards.run_awards')
  @Mutation(() => [MilestoneRuleRow], { description: 'with what words a day is marked from now on' })
  wordMilestone(@Context() unit: Unit, @Args('input') input: MilestoneWordsInput) {
    return unit.write(async (tx) => {
      await wordMilestone(tx, unit.viewer!, input);
      return milestoneRules(tx);
    });
  }

  @Allow('rewards.read')
  @Query(() => MilestoneChoice, { description: 'one’s own' })
  myMilestoneChoice(@Context() unit: Unit) {
    return unit.read((tx) => milestoneChoiceOf(tx, unit.viewer!.employeeId));
  }

  @Allow('rewards.read')
  @Mutation(() => MilestoneChoice)
  chooseMilestones(@Context() unit: Unit, @Args('input') input: MilestoneChoiceInput) {
    return unit.write(async (tx) => {
      await chooseMilestones(tx, unit.viewer!, input);
      return milestoneChoiceOf(tx, unit.viewer!.employeeId);
    });
  }

  @ResolveField(() => Employee)
  employee({ employeeId }: Milestone, _: unknown, unit: Unit) {
    return unit.load(employeeById, employeeId);
  }
}

@Resolver(() => MilestoneRuleRow)
export class MilestoneRuleFields {
  @ResolveField(() => [MilestoneWords], { description: 'one of each language' })
  words(rule: MilestoneRuleRow & OwnWords): MilestoneWords[] {
    return wordsOf(rule);
  }
}
