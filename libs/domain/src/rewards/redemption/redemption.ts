/** reserved: the points are held and a piece is set aside; it ends exactly once. refused: an answer that was given and stays. */
export const REDEMPTION_STATES = ['reserved', 'fulfilled', 'cancelled'] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];
export type RedemptionEnd = Exclude<RedemptionState, 'reserved'>;

export type EndDecision = 'end' | 'is_so_already' | 'rewards.already_fulfilled' | 'rewards.already_cancelled';

/** Asking twice for the same end is harmless; asking for the other one is refused. */
export function endDecision(state: RedemptionState, wanted: RedemptionEnd): EndDecision {
  if (state === 'reserved') return 'end';
  if (state === wanted) return 'is_so_already';
  return state === 'fulfilled' ? 'rewards.already_fulfilled' : 'rewards.already_cancelled';
}

// Read aloud over a counter and typed from paper: no 0 and O, no 1, I and L, no U beside V.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * The number that a person shows at the counter: «7K4M-Q2XW». Eight letters of thirty, 6.5 × 10¹¹ numbers.
 * @param bytes 8 or more of chance; bytes of 240 and above would favour some letters and are skipped
 * @returns undefined when too few bytes remained: ask again with others
 */
export function redemptionNumber(bytes: Iterable<number>): string | undefined {
  let letters = '';
  for (const byte of bytes) {
    if (byte < ALPHABET.length * 8) letters += ALPHABET[byte % ALPHABET.length];
    if (letters.length === LENGTH) return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }
  return undefined;
}
