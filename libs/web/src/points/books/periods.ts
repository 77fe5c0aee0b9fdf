/** Labels of the periods to choose from, newest first: a year of months, the quarters and years they lie in. */
export interface PeriodChoices {
  months: string[];
  quarters: string[];
  years: string[];
}

const MONTHS = 12;

/** @param today yyyy-mm-dd */
export function bookPeriods(today: string): PeriodChoices {
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const counts = Array.from({ length: MONTHS }, (_, back) => now - back);
  const year = (count: number) => String(Math.floor(count / 12));
  const unique = (labels: string[]) => [...new Set(labels)];
  return {
    months: counts.map((count) => `${year(count)}-${String((count % 12) + 1).padStart(2, '0')}`),
    quarters: unique(counts.map((count) => `${year(count)}-Q${Math.floor((count % 12) / 3) + 1}`)),
    years: unique(counts.map(year)),
  };
}
