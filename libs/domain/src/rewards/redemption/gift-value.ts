import type { RewardKind } from '../catalogue';

/**
 * Kinds that are a gift to a person for the tax office: what has a price outside. Time off is paid as work is, and a donation goes to
 * somebody else; an accountant may see it differently, which is why the export shows the kind of every line.
 */
const GIFTS: readonly RewardKind[] = ['goods', 'voucher', 'experience'];

export const isTaxableGift = (kind: RewardKind): boolean => GIFTS.includes(kind);

export const TAXABLE_GIFT_KINDS = GIFTS;
