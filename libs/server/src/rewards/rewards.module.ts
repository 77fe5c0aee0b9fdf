import { Module } from '@nestjs/common';
import { AwardsModule } from './awards/awards.module';
import { RedemptionResolver } from './redemption/redemption.resolver';
import { RewardResolver } from './catalogue/reward.resolver';
import { RewardsJobs } from './rewards.jobs';
import { RULE_PROVIDERS } from './rules';
import { VerificationJobs } from './verification/verification.jobs';

@Module({
  imports: [AwardsModule],
  providers: [RewardResolver, RedemptionResolver, RewardsJobs, VerificationJobs, ...RULE_PROVIDERS],
})
export class RewardsModule {}
