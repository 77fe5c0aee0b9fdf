import { periodLabel } from '@zasluga/domain';
import { useViewer } from '../../identity';

/** The month of a moment on the company's calendar, wherever the reader is: "2026-11". */
export function useMonthOf(): (moment: string) => string {
  const { timeZone } = useViewer().company;
  return (moment) => periodLabel(new Date(moment), timeZone);
}
