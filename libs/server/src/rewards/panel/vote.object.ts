import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { RoundState } from '@zasluga/domain';
import { RoundStateName } from '../awards';
import { ChoiceCandidate } from './choice.object';
import { EvidenceStory } from './jury.object';

@ObjectType({ description: 'a candidate as voters see them' })
export class VoteCandidate extends ChoiceCandidate {
  @Field(() => [String], { description: 'why, in the words of everybody who proposes it' }) whys: string[];
  @Field(() => [EvidenceStory]) stories: EvidenceStory[];
  @Field({ description: 'the viewer is among these people and can’t vote for them' }) isOwn: boolean;
}

@ObjectType({ description: 'a round that everybody votes in; counts are told to nobody before it ends' })
export class AwardVote {
  @Field(() => ID, { description: 'of the round' }) id: string;
  @Field() label: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => RoundStateName, { description: 'choosing as long as nothing is announced' }) state: RoundState;
  @Field(() => GraphQLISODateTime) choiceUntil: Date;
  @Field({ description: 'votes can be cast and changed' }) isOpen: boolean;
  @Field(() => ID, { nullable: true, description: 'for whom the viewer votes; unknown for ever when voting has ended' })
  ownVoteId: string | null;
  @Field(() => [VoteCandidate], { description: 'in an order of the viewer’s own' }) candidates: VoteCandidate[];
}
