import { Module } from '@nestjs/common';
import { RedemptionResolver } from './redemption/redemption.resolver';
import { RewardResolver } from './catalogue/reward.resolver';
import { RewardsJobs } from './rewards.jobs';
import { VerificationJobs } from './verification/verification.jobs';

@Module({ providers: [RewardResolver, RedemptionResolver, RewardsJobs, VerificationJobs] })
export class RewardsModule {}
