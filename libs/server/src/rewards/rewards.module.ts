import { Module } from '@nestjs/common';
import { AWARD_PROVIDERS } from './awards/awards.providers';
import { CertificateController } from './awards/certificate.controller';
import { CATALOGUE_CONTROLLERS, CATALOGUE_PROVIDERS } from './catalogue/catalogue.providers';
import { MilestoneResolver, MilestoneRuleFields } from './milestones/milestone.resolver';
import { PANEL_PROVIDERS } from './panel/panel.providers';
import { GiftLimitResolver } from './payroll/gift-limit.resolver';
import { PayrollController } from './payroll/payroll.controller';
import { RedemptionCheckResolver } from './redemption/redemption-check.resolver';
import { RedemptionResolver } from './redemption/redemption.resolver';
import { RewardsJobs } from './rewards.jobs';
import { RULE_PROVIDERS } from './rules';
import { StatementRedemption } from './statement/statement-line.resolver';
import { VerificationJobs } from './verification/verification.jobs';

@Module({
  controllers: [CertificateController, PayrollController, ...CATALOGUE_CONTROLLERS],
  providers: [
    ...CATALOGUE_PROVIDERS,
    RedemptionResolver,
    RedemptionCheckResolver,
    RewardsJobs,
    VerificationJobs,
    StatementRedemption,
    GiftLimitResolver,
    ...RULE_PROVIDERS,
    ...AWARD_PROVIDERS,
    ...PANEL_PROVIDERS,
    MilestoneResolver,
    MilestoneRuleFields,
  ],
})
export class RewardsModule {}
