import type { Audience, AudienceMember } from './audience';
import { isFor } from './audience';

/** What the catalogue offers. Time off and donations stand beside goods, not below them. */
export const REWARD_KINDS = ['goods', 'voucher', 'time_off', 'donation', 'experience'] as const;
export type RewardKind = (typeof REWARD_KINDS)[number];

/** Whole points. */
export const PRICE_MAX = 1_000_000;
/** Pieces. */
export const STOCK_MAX = 100_000;

/** What decides whether a reward can be redeemed now. */
export interface Offer {
  readonly price: number;
  /** Pieces left; null: as many as are asked for. Of the variant that is chosen, when there are variants. */
  readonly stock: number | null;
  readonly isActive: boolean;
}

/** What somebody wants of it, and how often they had it. */
export interface Wish {
  readonly shownPrice: number;
  /** There are variants and none that is offered was chosen. */
  readonly variantMissing?: boolean;
  readonly audience?: Audience;
  readonly person?: AudienceMember;
  /** Whoever gets it, when it is somebody else. */
  readonly receiver?: AudienceMember | null;
  /** Redemptions of the period that count, and how many may; null: no limit. */
  readonly limit?: { readonly count: number; readonly used: number } | null;
}

export type OfferRefusal =
  | { readonly code: 'rewards.not_available' | 'rewards.not_for_you' | 'rewards.not_for_them' }
  | { readonly code: 'rewards.variant_needed' | 'rewards.out_of_stock' }
  | { readonly code: 'rewards.limit_reached'; readonly params: { readonly count: number } }
  | { readonly code: 'rewards.price_changed'; readonly params: { readonly price: number; readonly shown: number } };

/** Why the reward can't be redeemed as it was asked for; undefined when it can. Points are the ledger's matter. */
export function offerRefusal(offer: Offer, wish: Wish): OfferRefusal | undefined {
  const { audience, person, receiver, limit, shownPrice } = wish;
  if (!offer.isActive) return { code: 'rewards.not_available' };
  if (audience && person && !isFor(audience, person)) return { code: 'rewards.not_for_you' };
  if (audience && receiver && !isFor(audience, receiver)) return { code: 'rewards.not_for_them' };
  if (wish.variantMissing) return { code: 'rewards.variant_needed' };
  if (offer.stock === 0) return { code: 'rewards.out_of_stock' };
  if (limit && limit.used >= limit.count) return { code: 'rewards.limit_reached', params: { count: limit.count } };
  if (offer.price !== shownPrice)
    return { code: 'rewards.price_changed', params: { price: offer.price, shown: shownPrice } };
  return undefined;
}

/** Points that are missing for the price, 0 when there are enough. */
export const missingPoints = (price: number, balance: number): number => Math.max(0, price - balance);

interface Listed extends Offer {
  readonly id: string;
}

/**
 * The order of the catalogue: first what can be had now, then what is a little too dear, then what is sold out. Within each the
 * cheaper first; the order is total, so that it never jumps.
 */
export function inOrderOfReach<Reward extends Listed>(rewards: readonly Reward[], balance: number): Reward[] {
  const reach = (reward: Reward) => (reward.stock === 0 ? 2 : missingPoints(reward.price, balance) > 0 ? 1 : 0);
  return [...rewards].sort((a, b) => reach(a) - reach(b) || a.price - b.price || (a.id < b.id ? -1 : 1));
}
