/** In which span of the company's calendar redemptions of one reward by one person are counted. */
export const LIMIT_PERIODS = ['month', 'quarter', 'year', 'ever'] as const;
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];

export const LIMIT_MAX = 1000;
/** Hours for which a redemption that needs nobody's yes can be taken back. */
export const CANCEL_HOURS_DEFAULT = 24;
export const CANCEL_HOURS_MAX = 720;
export const VARIANTS_MAX = 30;

/**
 * The period in which a day lies: "2026-11", "2026-Q4", "2026", "ever".
 * @param day on the company's wall calendar, "2026-11-22"
 */
export function limitLabel(period: LimitPeriod, day: string): string {
  const [year, month] = day.split('-');
  switch (period) {
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'year':
      return year!;
    case 'ever':
      return 'ever';
  }
}
