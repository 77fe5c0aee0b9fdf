import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@zasluga/domain';
import { Allow, isUuid, type Tx, type Unit as UnitOfWork } from '@zasluga/kernel';
import { choiceRound } from './candidates.queries';
import { JuryDuty } from './jury.object';
import { AwardVoteInput } from './panel.input';
import { castVote } from './vote.commands';
import { AwardVote } from './vote.object';
import { openVotes, voteOf } from './vote.queries';

@Resolver(() => AwardVote)
export class VoteResolver {
  @Allow('rewards.vote')
  @Query(() => [JuryDuty], { description: 'rounds that everybody votes in now' })
  openAwardVotes(@Context() unit: UnitOfWork) {
    return unit.read((tx) => openVotes(tx));
  }

  @Allow('rewards.vote')
  @Query(() => AwardVote, { nullable: true, description: 'null where nobody votes, or not yet' })
  awardVote(@Context() unit: UnitOfWork, @Args('roundId', { type: () => ID }) roundId: string) {
    return isUuid(roundId) ? unit.read((tx) => pageOf(tx, unit.viewer!, roundId)) : null;
  }

  @Allow('rewards.vote')
  @Mutation(() => AwardVote, { description: 'one vote a person; another one replaces it until voting ends' })
  castAwardVote(@Context() unit: UnitOfWork, @Args('input') input: AwardVoteInput) {
    return unit.write(async (tx) => {
      await castVote(tx, unit.viewer!, input);
      return pageOf(tx, unit.viewer!, input.roundId);
    });
  }
}

async function pageOf(tx: Tx, viewer: Viewer, roundId: string): Promise<AwardVote | null> {
  const round = await choiceRound(tx, roundId);
  return round?.choice === 'vote' && round.state !== 'nominating' ? voteOf(tx, viewer, round) : null;
}
