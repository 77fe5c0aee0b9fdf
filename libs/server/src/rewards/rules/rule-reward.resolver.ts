import { ResolveField, Resolver } from '@nestjs/graphql';
import { can } from '@zasluga/domain';
import type { Unit } from '@zasluga/kernel';
import { StatementLine } from '../../points';
import { Recognition } from '../../recognition';
import { RuleReward } from './rule-reward.entity';
import { rewardOfTransfer, rewardsOfRecognition } from './rule-reward.loader';

const own = (rewards: readonly (RuleReward & { employeeId: string })[], unit: Unit): RuleReward | null =>
  rewards.find(({ employeeId }) => employeeId === unit.viewer!.employeeId) ?? null;

@Resolver(() => Recognition)
export class RewardedRecognition {
  @ResolveField(() => RuleReward, {
    nullable: true,
    description: 'what the viewer earned with it by the reward rules; nobody else’s is told',
  })
  async ruleReward(recognition: Recognition, _: unknown, unit: Unit): Promise<RuleReward | null> {
    const mine = recognition.receivers.some(([employeeId]) => employeeId === unit.viewer!.employeeId);
    return mine ? own((await unit.load(rewardsOfRecognition, recognition.id)).rewards, unit) : null;
  }
}

@Resolver(() => StatementLine)
export class ExplainedLine {
  @ResolveField(() => RuleReward, { nullable: true, description: 'why so many, where a reward rule paid' })
  async ruleReward(line: StatementLine, _: unknown, unit: Unit): Promise<RuleReward | null> {
    if (line.reason !== 'rule_received') return null;
    const { rewards } = await unit.load(rewardOfTransfer, line.id);
    return can(unit.viewer!, 'points.read_others') ? (rewards[0] ?? null) : own(rewards, unit);
  }
}
