/** Whole points, and money in whole minor units (kopecks, cents) of an ISO 4217 currency. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/**
 * What points are worth in money.
 * @param pointValueMinor minor units of the currency per point, whole, 0 or more
 * @throws RangeError when the product leaves the exact integers
 */
export function moneyOfPoints(points: number, pointValueMinor: number, currency: string): Money {
  const amountMinor = points * pointValueMinor;
  if (!Number.isInteger(points) || !Number.isInteger(pointValueMinor) || pointValueMinor < 0)
    throw new RangeError('points and their value are whole numbers');
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('too much money for exact arithmetic');
  return { amountMinor, currency };
}

/** Decimals of an ISO 4217 currency: 2 for roubles and euros, 0 for yen, 3 for Kuwaiti dinars. */
export const currencyDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
