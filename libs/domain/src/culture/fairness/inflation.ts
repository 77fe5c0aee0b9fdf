/** Thanks with points of one calendar month. */
export interface PointsMonth {
  /** YYYY-MM */
  readonly month: string;
  /** Thanks from colleagues with points; 0 or more. */
  readonly thanks: number;
  /** Their points together. */
  readonly points: number;
  readonly median: number | null;
  /** Thanks that gave one person as much as one may give at once. */
  readonly atMost: number;
}

export interface InflationMonth {
  readonly month: string;
  readonly thanks: number;
  /** Points per thank-you. */
  readonly mean: number;
  readonly median: number | null;
  /** Share of thanks at the maximum, 0 to 1. */
  readonly atMost: number;
  /** The mean, that of the first three months being 100; null in these and before. */
  readonly index: number | null;
}

/**
 * A thank-you has come to cost a third more than it did in the first three months, or most of them are as large as can be (metric M37). Fewer
 * than 20 thanks in a month, or in the first three together, say nothing.
 */
export const INFLATION = { base: 3, index: 130, atMost: 0.5, thanks: 20 } as const;

/**
 * Points per thank-you month by month, against the first three months in which any were given.
 *
 * @param months in order, none missing from the first one on, whole ones only
 * @returns months with fewer than 20 thanks left out
 */
export function inflation(months: readonly PointsMonth[]): InflationMonth[] {
  const begun = months.findIndex(({ thanks }) => thanks > 0);
  const first = begun < 0 ? [] : months.slice(begun, begun + INFLATION.base);
  const [thanks, points] = [sum(first.map((one) => one.thanks)), sum(first.map((one) => one.points))];
  const base = thanks < INFLATION.thanks ? null : points / thanks;
  return months
    .map((one, n) => ({ ...one, isLater: begun >= 0 && n >= begun + INFLATION.base }))
    .filter((one) => one.thanks >= INFLATION.thanks)
    .map((one) => {
      const mean = one.points / one.thanks;
      return {
        month: one.month,
        thanks: one.thanks,
        mean,
        median: one.median,
        atMost: one.atMost / one.thanks,
        index: base !== null && one.isLater ? (100 * mean) / base : null,
      };
    });
}

/** Whether a month gives reason to look. */
export const isInflated = ({ index, atMost }: InflationMonth): boolean =>
  (index !== null && index > INFLATION.index) || atMost > INFLATION.atMost;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
