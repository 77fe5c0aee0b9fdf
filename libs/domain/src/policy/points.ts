import { has, type Viewer } from '../viewer';

const administers = (viewer: Viewer) => has(viewer, 'reward_admin', 'admin');
const readsFigures = (viewer: Viewer) => administers(viewer) || has(viewer, 'leader');
interface OfAnOwner {
  readonly ownerId: string | null;
  readonly closedAt: Date | null;
}

export const points = {
  /** one's own balance and statement */
  'points.own': () => true,
  /** what is in the fund and what became of it; without one: the funds that one looks after */
  'points.read_fund': (viewer: Viewer, fund?: OfAnOwner) =>
    !fund || readsFigures(viewer) || fund.ownerId === viewer.employeeId,
  /** all funds, whoever looks after them */
  'points.read_funds': readsFigures,
  /** funds, allowances, requests for more */
  'points.administer': administers,
  /** who looks after a fund asks for more; whoever answers has nobody to ask */
  'points.ask_for_more': (viewer: Viewer, fund?: OfAnOwner) =>
    !fund || (fund.ownerId === viewer.employeeId && !fund.closedAt && !administers(viewer)),
  /** whom and why they asked */
  'points.read_requests': (viewer: Viewer, fund?: OfAnOwner) =>
    !fund || administers(viewer) || fund.ownerId === viewer.employeeId,
  /** where the company's points are */
  'points.read_books': readsFigures,
  /** somebody else's balance and statement; that they were looked at stands in the log */
  'points.read_others': administers,
  /** a mistake, taken back by a movement of its own */
  'points.correct': administers,
  /** what becomes of the points of who leaves, and of points that lie for long */
  'points.settle': administers,
  /** what people received, for payroll and tax */
  'points.export_payroll': administers,
};
