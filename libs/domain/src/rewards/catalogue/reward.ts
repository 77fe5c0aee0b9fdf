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
  /** Pieces left; null: as many as are asked for. */
  readonly stock: number | null;
  readonly isActive: boolean;
}

export type OfferRefusal =
  | { readonly code: 'rewards.not_available' }
  | { readonly code: 'rewards.price_changed'; readonly params: { readonly price: number; readonly shown: number } }
  | { readonly code: 'rewards.out_of_stock' };

/** Why the reward can't be redeemed at the price that was shown; undefined when it can. Points are the ledger's matter. */
export function offerRefusal(offer: Offer, shownPrice: number): OfferRefusal | undefined {
  if (!offer.isActive) return { code: 'rewards.not_available' };
  if (offer.stock === 0) return { code: 'rewards.out_of_stock' };
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
