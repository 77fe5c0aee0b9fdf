import { Module } from '@nestjs/common';
import { AwardCriterionFields, AwardResolver } from './award.resolver';
import { AwardsJobs } from './awards.jobs';
import { AwardNominationResolver, AwardNomineeFields } from './nomination.resolver';
import { AwardRoundAdministrationFields, AwardRoundResolver } from './round.resolver';

@Module({
  providers: [
    AwardResolver,
    AwardCriterionFields,
    AwardRoundResolver,
    AwardRoundAdministrationFields,
    AwardNominationResolver,
    AwardNomineeFields,
    AwardsJobs,
  ],
})
export class AwardsModule {}
