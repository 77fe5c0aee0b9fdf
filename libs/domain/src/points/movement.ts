/** The kinds of account; each has an owner, some a period label. `issued` and `loss` may be negative, all others not. */
export const ACCOUNT_KINDS = ['allowance', 'earned', 'fund', 'issued', 'escrow', 'spent', 'expired', 'loss'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/**
 * Why points move. `hold` kinds put them into escrow and are ended exactly once: by the movement beside them or by `return`.
 *
 *     allowance.issue   issued    → allowance
 *     allowance.expire  allowance → expired
 *     gift.hold         allowance → escrow      until the recognition is published
 *     gift              escrow    → earned
 *     reward.hold       earned    → escrow      until the redemption is fulfilled or cancelled
 *     reward            escrow    → spent
 *     fund.issue        issued    → fund
 *     fund.pay          fund      → earned
 *     rule.pay          fund      → earned      a reward rule demands it
 *     award.pay         fund      → earned
 *     fund.lapse        fund      → expired
 *     fund.move         fund      → fund
 *     earned.expire     earned    → expired
 *     leave.pay         earned    → spent       paid out in money to who leaves
 *     return            back where they came from; what an earned account lacks is borne by the fund or the company
 *     correct           likewise, because it was a mistake: with an author and a reason
 */
export const MOVEMENT_KINDS = [
  'allowance.issue',
  'allowance.expire',
  'gift.hold',
  'gift',
  'reward.hold',
  'reward',
  'fund.issue',
  'fund.pay',
  'rule.pay',
  'award.pay',
  'fund.lapse',
  'fund.move',
  'earned.expire',
  'leave.pay',
  'return',
  'correct',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What a line of a person's statement says; the interface has a sentence for each, in both languages. */
export const LINE_REASONS = [
  'allowance_issued',
  'allowance_expired',
  'gift_given',
  'gift_received',
  'gift_returned',
  'gift_taken_back',
  'reward_reserved',
  'reward_returned',
  'reward_reopened',
  'company_paid',
  'company_taken_back',
  'rule_received',
  'rule_taken_back',
  'award_received',
  'award_taken_back',
  'earned_expired',
  'paid_on_leaving',
  'corrected',
] as const;
export type LineReason = (typeof LINE_REASONS)[number];

interface Movement {
  readonly kind: MovementKind;
  /** Kind of the movement that a `return` or `correct` takes back. */
  readonly reverses?: MovementKind | null;
}

/** The reason for a line on the allowance or the earned account of a person; undefined where no such line can exist. */
export function lineReason({ kind, reverses }: Movement, account: AccountKind): LineReason | undefined {
  if (kind === 'correct') return account === 'allowance' || account === 'earned' ? 'corrected' : undefined;
  if (kind !== 'return') return DIRECT[kind]?.[account];
  return reverses ? BACK[reverses]?.[account] : undefined;
}

type Lines = Partial<Record<MovementKind, Partial<Record<AccountKind, LineReason>>>>;
const DIRECT: Lines = {
  'allowance.issue': { allowance: 'allowance_issued' },
  'allowance.expire': { allowance: 'allowance_expired' },
  'gift.hold': { allowance: 'gift_given' },
  gift: { earned: 'gift_received' },
  'reward.hold': { earned: 'reward_reserved' },
  'fund.pay': { earned: 'company_paid' },
  'rule.pay': { earned: 'rule_received' },
  'award.pay': { earned: 'award_received' },
  'earned.expire': { earned: 'earned_expired' },
  'leave.pay': { earned: 'paid_on_leaving' },
};
const BACK: Lines = {
  'gift.hold': { allowance: 'gift_returned' },
  gift: { allowance: 'gift_returned', earned: 'gift_taken_back' },
  'reward.hold': { earned: 'reward_returned' },
  reward: { earned: 'reward_reopened' },
  'fund.pay': { earned: 'company_taken_back' },
  'rule.pay': { earned: 'rule_taken_back' },
  'award.pay': { earned: 'award_taken_back' },
};
