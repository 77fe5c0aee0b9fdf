import type { MovementKind } from './movement';

/** What a reader narrows a statement to. Each movement of a person's points belongs to exactly one. */
export const STATEMENT_GROUPS = [
  'gifts',
  'rules',
  'awards',
  'exchanges',
  'allowance',
  'lapsed',
  'leaving',
  'corrections',
] as const;
export type StatementGroup = (typeof STATEMENT_GROUPS)[number];

/** The kinds of a group; what takes one of them back belongs to the same group, unless it is a correction. */
export const KINDS_OF_GROUP: Readonly<Record<StatementGroup, readonly MovementKind[]>> = {
  gifts: ['gift', 'gift.hold'],
  rules: ['rule.pay'],
  awards: ['award.pay', 'fund.pay'],
  exchanges: ['reward.hold', 'reward'],
  allowance: ['allowance.issue'],
  lapsed: ['allowance.expire', 'earned.expire'],
  leaving: ['leave.pay'],
  corrections: ['correct'],
};

/** An exchange is cancelled instead, and what takes back is not taken back itself. The ledger holds to the same list. */
export const isCorrectable = (kind: MovementKind): boolean =>
  !['return', 'correct', 'reward.hold', 'reward', 'gift.hold'].includes(kind);
