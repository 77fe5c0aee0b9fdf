import { AnnouncingRecognition } from './announcement.resolver';
import { AwardCriterionFields, AwardResolver } from './award.resolver';
import { AwardsJobs } from './awards.jobs';
import { AwardNominationResolver, AwardNomineeFields } from './nomination.resolver';
import { AwardRoundAdministrationFields, AwardRoundResolver } from './round.resolver';

export const AWARD_PROVIDERS = [
  AwardResolver,
  AwardCriterionFields,
  AwardRoundResolver,
  AwardRoundAdministrationFields,
  AwardNominationResolver,
  AwardNomineeFields,
  AnnouncingRecognition,
  AwardsJobs,
];
