import {
  Args,
  Context,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { can, DomainError, handOverUndoUntil } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, Seal, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { codeOf } from '../catalogue/codes/code.commands';
import { Reward, RewardKindName, RewardVariant } from '../catalogue/reward.entity';
import { rewardById } from '../catalogue/reward.loader';
import { undoHandOver } from './hand-over.commands';
import { redeem } from './redeem.commands';
import {
  approveRedemption,
  cancelRedemption,
  declineRedemption,
  fulfilRedemption,
  receiverOf,
  rightsOver,
  unapproveRedemption,
} from './redemption.commands';
import { Redemption, RedemptionConnection, RedemptionRights, RedemptionStateName } from './redemption.entity';
import { DeclineRedemptionInput, RedeemInput } from './redemption.input';
import { redemptionHistory, redemptionOf, redemptionQueue, redemptionsOf, waitingCounts } from './redemption.queries';

@ObjectType({ description: 'how many redemptions wait, and for what' })
export class RedemptionsWaiting {
  @Field(() => Int, { description: 'for somebody’s yes' }) requested: number;
  @Field(() => Int, { description: 'to be handed over' }) reserved: number;
}

const WAITING: readonly RedemptionStateName[] = [RedemptionStateName.REQUESTED, RedemptionStateName.RESERVED];

@Resolver(() => Redemption)
export class RedemptionResolver {
  constructor(private readonly seal: Seal) {}

  @Allow('rewards.read')
  @Query(() => RedemptionConnection, { description: 'one’s own, and what one was given, newest first' })
  myRedemptions(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => redemptionsOf(tx, unit.viewer!.employeeId, page));
  }

  @Allow('rewards.read')
  @Query(() => Redemption, {
    nullable: true,
    description: 'one’s own; what one was given, once it is there; for the administrator everybody’s',
  })
  async redemption(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    const { employeeId } = unit.viewer!;
    const found = isUuid(id) ? await unit.read((tx) => redemptionOf(tx, id)) : undefined;
    const given = found?.forEmployeeId === employeeId && found.state === RedemptionStateName.FULFILLED;
    const visible = given || found?.employeeId === employeeId || can(unit.viewer!, 'rewards.administer');
    return found && visible ? found : null;
  }

  @Allow('rewards.read')
  @Query(() => String, {
    nullable: true,
    description: 'the code that was handed out: for whoever gets it, nobody else',
  })
  async redemptionCode(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.read(async (tx) => {
      const found = isUuid(id) ? await redemptionOf(tx, id) : undefined;
      const ready = found?.state === RedemptionStateName.FULFILLED && receiverOf(found) === unit.viewer!.employeeId;
      return ready ? codeOf(tx, this.seal, id) : null;
    });
  }

  @Allow('rewards.administer')
  @Query(() => RedemptionConnection, { description: 'what waits, oldest first; what has ended, newest first' })
  redemptionQueue(
    @Context() unit: Unit,
    @Args() page: PageArgs,
    @Args('state', { type: () => RedemptionStateName, defaultValue: RedemptionStateName.RESERVED })
    state: RedemptionStateName,
    @Args('kind', { type: () => RewardKindName, nullable: true }) kind: RewardKindName | null,
  ) {
    const read = WAITING.includes(state) ? redemptionQueue : redemptionHistory;
    return unit.read((tx) => read(tx, { state, kind }, page));
  }

  @Allow('rewards.administer')
  @Query(() => RedemptionsWaiting)
  redemptionsWaiting(@Context() unit: Unit): Promise<RedemptionsWaiting> {
    return unit.read(waitingCounts);
  }

  @Allow('rewards.redeem')
  @Mutation(() => Redemption)
  async redeem(@Context() unit: Unit, @Args('input') input: RedeemInput) {
    const answer = await unit.write((tx) => redeem(tx, unit.viewer!, input));
    if ('refusal' in answer) throw new DomainError(answer.refusal.code, undefined, answer.refusal.params);
    return answer.redemption;
  }

  @Allow('rewards.cancel')
  @Mutation(() => Redemption, { description: 'one’s own: the points return' })
  cancelRedemption(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => cancelRedemption(tx, unit.viewer!, id));
  }

  @Allow('rewards.decline')
  @Mutation(() => Redemption, { description: 'the points return; the person reads the reason' })
  declineRedemption(@Context() unit: Unit, @Args('input') input: DeclineRedemptionInput) {
    return unit.write((tx) => declineRedemption(tx, unit.viewer!, input));
  }

  @Allow('rewards.approve')
  @Mutation(() => Redemption)
  approveRedemption(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => approveRedemption(tx, unit.viewer!, id));
  }

  @Allow('rewards.approve')
  @Mutation(() => Redemption, { description: 'takes a yes back, as long as nothing was handed over' })
  unapproveRedemption(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => unapproveRedemption(tx, unit.viewer!, id));
  }

  @Allow('rewards.fulfil')
  @Mutation(() => Redemption)
  fulfilRedemption(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => fulfilRedemption(tx, unit.viewer!, id));
  }

  @Allow('rewards.undo_hand_over')
  @Mutation(() => Redemption, { description: 'for an hour, unless a code went with it: the points are held again' })
  undoHandOver(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => undoHandOver(tx, unit.viewer!, id));
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true, description: 'until when the hand-over can be undone' })
  undoUntil(redemption: Redemption): Date | null {
    return handOverUndoUntil(redemption);
  }

  @ResolveField(() => Reward)
  reward(redemption: Redemption, _: unknown, unit: Unit) {
    return unit.load(rewardById, redemption.rewardId);
  }

  @ResolveField(() => RewardVariant, { nullable: true })
  async variant(redemption: Redemption, _: unknown, unit: Unit) {
    if (!redemption.variantId) return null;
    const { variants } = await unit.load(rewardById, redemption.rewardId);
    return variants.find(({ id }) => id === redemption.variantId);
  }

  @ResolveField(() => Employee, { description: 'whose points it was' })
  employee(redemption: Redemption, _: unknown, unit: Unit) {
    return unit.load(employeeById, redemption.employeeId);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who gets it, when it is somebody else' })
  forEmployee(redemption: Redemption, _: unknown, unit: Unit) {
    return redemption.forEmployeeId && unit.load(employeeById, redemption.forEmployeeId);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who said yes' })
  decidedBy(redemption: Redemption, _: unknown, unit: Unit) {
    return redemption.decidedById && unit.load(employeeById, redemption.decidedById);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who handed it over, declined or cancelled it' })
  endedBy(redemption: Redemption, _: unknown, unit: Unit) {
    return redemption.endedById && unit.load(employeeById, redemption.endedById);
  }

  @ResolveField(() => RedemptionRights)
  async viewerCan(redemption: Redemption, _: unknown, unit: Unit): Promise<RedemptionRights> {
    const viewer = unit.viewer!;
    const mine = receiverOf(redemption) === viewer.employeeId;
    const ready = mine && redemption.state === RedemptionStateName.FULFILLED;
    const rights = rightsOver(viewer, redemption, new Date());
    const withCode = (ready || rights.undoHandOver) && (await unit.load(rewardById, redemption.rewardId)).usesCodes;
    return { ...rights, undoHandOver: rights.undoHandOver && !withCode, readCode: ready && withCode };
  }
}
