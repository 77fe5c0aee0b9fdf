export { Award, AwardChoiceName, AwardCriterion, AwardRhythmName } from './award.entity';
export { AwardNomination, AwardNominationMember, AwardNominationStory, NominationStateName } from './nomination.entity';
export { AwardRound, RoundStateName } from './round.entity';
