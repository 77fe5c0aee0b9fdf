import { Award, AwardCriterion } from './award.entity';
import { AwardNomination, AwardNominationMember, AwardNominationStory } from './nomination.entity';
import { AwardRound } from './round.entity';

export const AWARD_ENTITIES = [
  Award,
  AwardCriterion,
  AwardRound,
  AwardNomination,
  AwardNominationMember,
  AwardNominationStory,
];
export { announceRound } from './announce';
export { createAward } from './award.commands';
export { Award, AwardChoiceName, AwardCriterion, AwardRhythmName } from './award.entity';
export { awardById, criteriaOf } from './award.queries';
export { AwardNomination, AwardNominationMember, AwardNominationStory, NominationStateName } from './nomination.entity';
export { submittedOf } from './nomination.queries';
export { type Nominee, nomineesOf } from './nominees';
export { decideRound, lockedRound } from './round.commands';
export { AwardRound, type DatedRound, RoundStateName } from './round.entity';
export { roundById, roundOf } from './round.queries';
export { publicStories, storiesByNomination } from './stories.queries';
