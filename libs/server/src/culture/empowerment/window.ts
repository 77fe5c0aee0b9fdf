import { closedWindow, type ClosedWindow, dayBefore, EMPOWERMENT_MONTHS, lastClosedMonths } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { CultureArgs } from '../culture.input';
import { momentsOf, type Scope, scopeOf } from '../scope';
import type { Window } from './entries.queries';

/** What the page counts: a view of closed months, and the frame of months within which everything shown is audited together. */
export interface EmpowermentView {
  scope: Scope;
  closed: ClosedWindow;
  window: Window;
  /** The closed months that can be looked at, ascending. */
  frameMonths: string[];
  frame: Window;
}

/** @throws DomainError as `scopeOf` does */
export async function empowermentView(tx: Tx, args: CultureArgs): Promise<EmpowermentView> {
  const asked = await scopeOf(tx, args);
  const { today, timeZone } = asked;
  const closed = closedWindow(args.period, today)!; // scopeOf refuses labels that there are not
  const frameMonths = lastClosedMonths(today, EMPOWERMENT_MONTHS);
  const end = closedWindow(frameMonths.at(-1)!, today)!.until;
  const [moments, frame] = [
    await momentsOf(tx, closed.from, closed.until, timeZone),
    await momentsOf(tx, `${frameMonths[0]}-01`, end, timeZone),
  ];
  const scope = { ...asked, ...moments, period: closed, lastDay: dayBefore(closed.until) };
  return { scope, closed, window: { ...moments, timeZone }, frameMonths, frame: { ...frame, timeZone } };
}
