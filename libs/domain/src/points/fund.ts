import { type PeriodLabel, periodAfter, periodEndsOn } from './period';

/** What a fund is for: what people give one another, what rules pay, what awards pay. */
export const FUND_PURPOSES = ['peer', 'rule', 'award'] as const;
export type FundPurpose = (typeof FUND_PURPOSES)[number];
/** A peer fund holds nothing: each person has an allowance. It only bounds what the people of a unit may give in a period. */
export type PayingPurpose = Exclude<FundPurpose, 'peer'>;

/** For how long what was filled in stays; what is left then lapses. */
export const FUND_PERIODS = ['month', 'quarter', 'year'] as const;
export type FundPeriod = (typeof FUND_PERIODS)[number];

export const FUND_CAP_MAX = 100_000_000;

/** Who looks after a fund asks for more; there is one answer. */
export const FUND_REQUEST_STATES = ['open', 'granted', 'declined'] as const;
export type FundRequestState = (typeof FUND_REQUEST_STATES)[number];
/** Characters of a request's reason and of its answer. */
export const FUND_WORDS_MAX = 1000;

export const MONTHS_OF_PERIOD: Record<FundPeriod, number> = { month: 1, quarter: 3, year: 12 };

/** The first month of the period of that length in which the month lies: 2026-11 is in the quarter 2026-10 and in the year 2026-01. */
export function fundLabel(month: PeriodLabel, period: FundPeriod): PeriodLabel {
  const into = (Number(month.slice(5)) - 1) % MONTHS_OF_PERIOD[period];
  return periodAfter(month, -into);
}

/** Last calendar day of the fund's period, "2026-12-31". */
export const fundEndsOn = (label: PeriodLabel, period: FundPeriod): string =>
  periodEndsOn(periodAfter(label, MONTHS_OF_PERIOD[period] - 1));

/** Label of the period that follows. */
export const fundLabelAfter = (label: PeriodLabel, period: FundPeriod): PeriodLabel =>
  periodAfter(label, MONTHS_OF_PERIOD[period]);

/**
 * From which month a fund may go by periods of another length: the first, after the period that runs now, in which one of either length
 * begins. Earlier the two would share a label, and what is over would be reckoned anew.
 * @param label of the period that runs now
 */
export function fundChangesFrom(label: PeriodLabel, period: FundPeriod, next: FundPeriod): PeriodLabel {
  let month = fundLabelAfter(label, period);
  while (fundLabel(month, next) !== month) month = fundLabelAfter(month, period);
  return month;
}
