export * from './awards';
export {
  approveRedemption,
  cancelRedemption,
  declineRedemption,
  fulfilRedemption,
} from './redemption/redemption.commands';
export { redeem, type RedeemAnswer } from './redemption/redeem.commands';
export { Redemption, RedemptionStateName } from './redemption/redemption.entity';
export { type ImportedCodes, importCodes } from './catalogue/codes/code.commands';
export { createReward, editReward } from './catalogue/reward.commands';
export { Reward, RewardKindName, RewardStockChange } from './catalogue/reward.entity';
export { rewardById } from './catalogue/reward.loader';
export { REWARD_INVARIANTS } from './rewards.invariants';
export { LEDGER_RULES, type Rule as LedgerRule, type RuleVerdict, verifyLedger } from './verification/sixteen';
export { settleRecognition } from './rules/settlement';
export { RewardsModule } from './rewards.module';
