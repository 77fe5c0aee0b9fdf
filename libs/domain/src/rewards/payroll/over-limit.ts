/** What somebody received, in money; `isGift`: it counts towards the yearly limit. */
export interface ReceivedValue {
  readonly employeeId: string;
  readonly isGift: boolean;
  /** Whole minor units, 0 or more. */
  readonly amountMinor: number;
}

export interface OfYear {
  /** Gifts of the year to the person, this one included. */
  readonly giftsMinor: number;
  /** What of this one exceeds the limit. */
  readonly overMinor: number;
}

/**
 * How far gifts exceed what may be given without tax within a calendar year. The first ones use the limit up; what is no gift (money on
 * leaving) neither uses it nor exceeds it.
 * @param received all of one calendar year, in the order in which it was received
 */
export function giftsOverLimit<Item extends ReceivedValue>(
  received: readonly Item[],
  limitMinor: number,
): (Item & OfYear)[] {
  const sums = new Map<string, number>();
  return received.map((item) => {
    const before = sums.get(item.employeeId) ?? 0;
    const giftsMinor = before + (item.isGift ? item.amountMinor : 0);
    sums.set(item.employeeId, giftsMinor);
    const overMinor = Math.max(0, giftsMinor - limitMinor) - Math.max(0, before - limitMinor);
    return { ...item, giftsMinor, overMinor };
  });
}
