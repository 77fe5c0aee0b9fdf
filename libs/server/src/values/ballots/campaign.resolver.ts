import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { castBallot } from './ballot.commands';
import { ownBallots } from './ballot.queries';
import { closeCampaign, createCampaign, editCampaign, reopenCampaign } from './campaign.commands';
import { BallotCampaign, OwnBallot } from './campaign.entity';
import { BallotInput, CampaignInput, EditCampaignInput } from './campaign.input';
import { campaignById, turnoutOfCampaign } from './campaign.loader';
import { campaignLastEnded, campaignRunning, campaignsByIds, campaignsLatest } from './campaign.queries';
import { CampaignTurnout, UnitTurnout } from './turnout.object';
import { turnoutByUnit } from './turnout.queries';

@Resolver(() => BallotCampaign)
export class CampaignResolver {
  @Allow('values.read')
  @Query(() => BallotCampaign, { nullable: true, description: 'the one that takes ballots today' })
  ballotCampaignRunning(@Context() unit: Unit) {
    return unit.read(campaignRunning);
  }

  @Allow('values.read')
  @Query(() => BallotCampaign, { nullable: true, description: 'the last one that has a result' })
  ballotCampaignLastEnded(@Context() unit: Unit) {
    return unit.read(campaignLastEnded);
  }

  @Allow('values.ask_order')
  @Query(() => [BallotCampaign], { description: 'the latest first; at most 50' })
  ballotCampaigns(@Context() unit: Unit) {
    return unit.read(campaignsLatest);
  }

  @Allow('values.ask_order')
  @Query(() => BallotCampaign, { nullable: true })
  async ballotCampaign(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return (await unit.read((tx) => campaignsByIds(tx, [id])))[0] ?? null;
  }

  @Allow('values.ask_order')
  @Query(() => [UnitTurnout], { description: 'how many have answered where, as far as that may be shown' })
  ballotTurnoutByUnit(@Context() unit: Unit, @Args('campaignId', { type: () => ID }) campaignId: string) {
    return unit.read((tx) => turnoutByUnit(tx, campaignId));
  }

  @Allow('values.ask_order')
  @Mutation(() => BallotCampaign)
  async createBallotCampaign(@Context() unit: Unit, @Args('input') input: CampaignInput) {
    return unit.load(campaignById, await unit.write((tx) => createCampaign(tx, unit.viewer!, input)));
  }

  @Allow('values.ask_order')
  @Mutation(() => BallotCampaign)
  async editBallotCampaign(@Context() unit: Unit, @Args('input') input: EditCampaignInput) {
    return unit.load(campaignById, await unit.write((tx) => editCampaign(tx, unit.viewer!, input)));
  }

  @Allow('values.ask_order')
  @Mutation(() => BallotCampaign, { description: 'for good: its result is shown, and it is never opened again' })
  async closeBallotCampaign(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('forGood') forGood: boolean,
  ) {
    return unit.load(campaignById, await unit.write((tx) => closeCampaign(tx, unit.viewer!, id, forGood)));
  }

  @Allow('values.ask_order')
  @Mutation(() => BallotCampaign)
  async reopenBallotCampaign(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.load(campaignById, await unit.write((tx) => reopenCampaign(tx, unit.viewer!, id)));
  }

  @Allow('values.cast_ballot')
  @Mutation(() => BallotCampaign)
  async castBallot(@Context() unit: Unit, @Args('input') input: BallotInput) {
    await unit.write((tx) => castBallot(tx, unit.viewer!, input));
    return unit.load(campaignById, input.campaignId);
  }

  @ResolveField(() => OwnBallot, { nullable: true, description: 'what one answered oneself' })
  async ownBallot(campaign: BallotCampaign, _: unknown, unit: Unit) {
    const { employeeId } = unit.viewer!;
    return (await unit.read((tx) => ownBallots(tx, employeeId, [campaign.id])))[0] ?? null;
  }

  @ResolveField(() => CampaignTurnout)
  turnout(campaign: BallotCampaign, _: unknown, unit: Unit) {
    return unit.load(turnoutOfCampaign, campaign.id);
  }
}
