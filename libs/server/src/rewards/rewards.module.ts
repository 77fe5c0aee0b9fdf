import { Module } from '@nestjs/common';
import { RedemptionResolver } from './redemption.resolver';
import { RewardResolver } from './reward.resolver';

@Module({ providers: [RewardResolver, RedemptionResolver] })
export class RewardsModule {}
