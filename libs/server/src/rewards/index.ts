export { cancelRedemption, fulfilRedemption, redeem, type RedeemAnswer } from './redemption.commands';
export { Redemption, RedemptionStateName } from './redemption.entity';
export { createReward, editReward } from './reward.commands';
export { Reward, RewardKindName, RewardStockChange } from './reward.entity';
export { rewardById } from './reward.loader';
export { REWARD_INVARIANTS } from './rewards.invariants';
export { RewardsModule } from './rewards.module';
