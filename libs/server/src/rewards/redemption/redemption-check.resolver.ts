import { Args, Context, Field, Float, GraphQLISODateTime, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { offerRefusal, TAXABLE_GIFT_KINDS, type Viewer } from '@zasluga/domain';
import { Allow, type Tx, type Unit } from '@zasluga/kernel';
import type { Reward } from '../catalogue/reward.entity';
import { rewardOf } from '../catalogue/reward.queries';
import { factsOf } from './redeem.facts';

const HOUR_MS = 3_600_000;

@ObjectType({ description: 'what is to be known before a reward is redeemed; nothing is promised by it' })
export class RedemptionCheck {
  @Field(() => String, { nullable: true, description: 'code of the refusal that there would be; null: none is known' })
  obstacle: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'how many the viewer may still redeem in the period; null: no limit',
  })
  left: number | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'until when it could be taken back; null: see needsApproval',
  })
  cancelUntil: Date | null;
  @Field({ description: 'it counts as a gift for the tax office' }) isTaxable: boolean;
  @Field(() => Float, { description: 'what whoever gets it got this year, minor units; 0 of somebody else' })
  giftsMinor: number;
  @Field(() => Float, { description: 'what waits to be handed over to them, minor units' })
  waitingMinor: number;
}

/** Undefined when there is no such reward. Throws input.not_found when the other person is not there. */
export async function redemptionCheck(
  tx: Tx,
  viewer: Viewer,
  rewardId: string,
  wanted: { variantId?: string | null; forEmployeeId?: string | null },
): Promise<RedemptionCheck | undefined> {
  const reward = await rewardOf(tx, rewardId);
  if (!reward) return undefined;
  const { offer, wish, facts } = await factsOf(tx, viewer, reward, { ...wanted, shownPrice: reward.price });
  const gifts = wanted.forEmployeeId ? { giftsMinor: 0, waitingMinor: 0 } : await giftsOf(tx, viewer.employeeId);
  return {
    ...gifts,
    obstacle: offerRefusal(offer, wish)?.code ?? null,
    left: reward.limitCount === null ? null : Math.max(0, reward.limitCount - facts.used),
    cancelUntil: cancelUntilOf(reward),
    isTaxable: TAXABLE_GIFT_KINDS.includes(reward.kind),
  };
}

const cancelUntilOf = ({ needsApproval, usesCodes, cancelHours }: Reward): Date | null =>
  needsApproval || usesCodes ? null : new Date(Date.now() + cancelHours * HOUR_MS);

/** What one person was given this year on the company's calendar, whoever's the points were. */
async function giftsOf(tx: Tx, employeeId: string): Promise<{ giftsMinor: number; waitingMinor: number }> {
  const [sums] = await tx.sql<{ giftsMinor: number; waitingMinor: number }>(
    'redemption.gifts',
    `select coalesce(sum(r.money_minor) filter (where r.state = 'fulfilled'), 0)::float8 as "giftsMinor",
       coalesce(sum(r.money_minor) filter (where r.state <> 'fulfilled'), 0)::float8 as "waitingMinor"
     from company c, lateral (select x.* from redemption x where x.employee_id = $1 and x.for_employee_id is null
         union all select x.* from redemption x where x.for_employee_id = $1) r join reward w on w.id = r.reward_id
     where w.kind = any($2) and (r.state in ('requested', 'reserved')
       or r.state = 'fulfilled' and r.ended_at >= date_trunc('year', clock_timestamp() at time zone c.time_zone) at time zone c.time_zone)`,
    [employeeId, TAXABLE_GIFT_KINDS],
  );
  return sums!;
}

@Resolver()
export class RedemptionCheckResolver {
  @Allow('rewards.redeem')
  @Query(() => RedemptionCheck, { nullable: true })
  redemptionCheck(
    @Context() unit: Unit,
    @Args('rewardId', { type: () => ID }) rewardId: string,
    @Args('variantId', { type: () => ID, nullable: true }) variantId: string | null,
    @Args('forEmployeeId', { type: () => ID, nullable: true }) forEmployeeId: string | null,
  ) {
    return unit.read((tx) => redemptionCheck(tx, unit.viewer!, rewardId, { variantId, forEmployeeId }));
  }
}
