import { Module } from '@nestjs/common';
import { RedemptionResolver } from './redemption/redemption.resolver';
import { RewardResolver } from './catalogue/reward.resolver';
import { RewardsJobs } from './rewards.jobs';
import { RULE_PROVIDERS } from './rules';
import { VerificationJobs } from './verification/verification.jobs';

@Module({ providers: [RewardResolver, RedemptionResolver, RewardsJobs, VerificationJobs, ...RULE_PROVIDERS] })
export class RewardsModule {}
