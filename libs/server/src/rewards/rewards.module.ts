import { Module } from '@nestjs/common';
import { AwardsModule } from './awards/awards.module';
import { RedemptionResolver } from './redemption/redemption.resolver';
import { RewardResolver } from './catalogue/reward.resolver';
import { PANEL_PROVIDERS } from './panel/panel.providers';
import { RewardsJobs } from './rewards.jobs';
import { RULE_PROVIDERS } from './rules';
import { StatementRedemption } from './statement/statement-line.resolver';
import { VerificationJobs } from './verification/verification.jobs';

@Module({
  imports: [AwardsModule],
  providers: [
    RewardResolver,
    RedemptionResolver,
    RewardsJobs,
    VerificationJobs,
    StatementRedemption,
    ...RULE_PROVIDERS,
    ...PANEL_PROVIDERS,
  ],
})
export class RewardsModule {}
