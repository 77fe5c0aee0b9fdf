import { Module } from '@nestjs/common';
import { AWARD_PROVIDERS } from './awards/awards.providers';
import { CertificateController } from './awards/certificate.controller';
import { RedemptionResolver } from './redemption/redemption.resolver';
import { RewardResolver } from './catalogue/reward.resolver';
import { MilestoneResolver } from './milestones/milestone.resolver';
import { PANEL_PROVIDERS } from './panel/panel.providers';
import { RewardsJobs } from './rewards.jobs';
import { RULE_PROVIDERS } from './rules';
import { StatementRedemption } from './statement/statement-line.resolver';
import { VerificationJobs } from './verification/verification.jobs';

@Module({
  controllers: [CertificateController],
  providers: [
    RewardResolver,
    RedemptionResolver,
    RewardsJobs,
    VerificationJobs,
    StatementRedemption,
    ...RULE_PROVIDERS,
    ...AWARD_PROVIDERS,
    ...PANEL_PROVIDERS,
    MilestoneResolver,
  ],
})
export class RewardsModule {}
