import { type PeriodLabel } from '../../points';
import type { CapPeriod } from './reward-rules';

/** The months ("2026-11") of the cap's period that holds this month; quarters and years are those of the calendar. */
export function monthsOfCap(
  month: PeriodLabel,
  period: CapPeriod,
): { readonly from: PeriodLabel; readonly to: PeriodLabel } {
  const year = month.slice(0, 4);
  if (period === 'month') return { from: month, to: month };
  if (period === 'year') return { from: `${year}-01`, to: `${year}-12` };
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
  const label = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  return { from: label(first), to: label(first + 2) };
}
