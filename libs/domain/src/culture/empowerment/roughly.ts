const DIGITS = 2;

/**
 * A sum of money to two significant digits: of a middle one, which is some single entry's, no more is told than its size (see `release`).
 *
 * @param minor minor units, not negative
 */
export const roughly = (minor: number): number => Number(minor.toPrecision(DIGITS));
