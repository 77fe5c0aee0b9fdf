/**
 * requested: the points are held, somebody has to say yes · reserved: yes, waits to be handed over · fulfilled: handed over, the points are
 * spent · declined: no, with a reason, the points are back · cancelled: taken back by whoever asked. Besides them `refused`: an answer
 * that was given to a request key and stays; nothing moved.
 */
export const REDEMPTION_STATES = ['requested', 'reserved', 'fulfilled', 'declined', 'cancelled'] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];

/** What holds points and a piece of stock, and has not ended. */
export const holdsPoints = (state: RedemptionState): boolean => state === 'requested' || state === 'reserved';

/** Where a redemption may go from where it stands. Back to requested: an approval that is taken back. */
const NEXT: Readonly<Record<RedemptionState, readonly RedemptionState[]>> = {
  requested: ['reserved', 'declined', 'cancelled'],
  reserved: ['requested', 'fulfilled', 'declined', 'cancelled'],
  fulfilled: [],
  declined: [],
  cancelled: [],
};

const TOO_LATE = {
  requested: 'rewards.not_approved',
  reserved: 'rewards.already_approved',
  fulfilled: 'rewards.already_fulfilled',
  declined: 'rewards.already_declined',
  cancelled: 'rewards.already_cancelled',
} as const satisfies Record<RedemptionState, string>;

export type MoveDecision = 'move' | 'is_so_already' | (typeof TOO_LATE)[RedemptionState];

/** Asking twice for the same is harmless; asking for what is not possible any more is refused by what it has become. */
export function moveDecision(state: RedemptionState, wanted: RedemptionState): MoveDecision {
  if (state === wanted) return 'is_so_already';
  return NEXT[state].includes(wanted) ? 'move' : TOO_LATE[state];
}

interface Cancellable {
  readonly state: RedemptionState;
  /** Until when it can be taken back once it needs nobody's yes; null: only until somebody has said yes. */
  readonly cancelUntil: Date | null;
}

/** Whether whoever redeemed may still take it back. */
export const mayTakeBack = ({ state, cancelUntil }: Cancellable, now: Date): boolean =>
  state === 'requested' || (state === 'reserved' && cancelUntil !== null && now < cancelUntil);

/** How long a hand-over that was marked by mistake can be undone. */
export const HAND_OVER_UNDO_MINUTES = 60;

interface HandedOver {
  readonly state: RedemptionState;
  readonly endedAt: Date | null;
}

/** Until when the hand-over can be undone, that moment excluded; null: it was not handed over. */
export const handOverUndoUntil = ({ state, endedAt }: HandedOver): Date | null =>
  state === 'fulfilled' && endedAt ? new Date(endedAt.getTime() + HAND_OVER_UNDO_MINUTES * 60_000) : null;

export function mayUndoHandOver(redemption: HandedOver, now: Date): boolean {
  const until = handOverUndoUntil(redemption);
  return until !== null && now < until;
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
