/**
 * What becomes of the earned points of somebody who leaves.
 *
 *     wait    an administrator pays them out or hands over a reward, within so many days; what is left then lapses
 *     pay     they are paid out in money at once
 *     lapse   they lapse at once
 */
export const LEAVING_RULES = ['wait', 'pay', 'lapse'] as const;
export type LeavingRule = (typeof LEAVING_RULES)[number];

/** How it ended: in money; a reward handed over; lapsed; nothing was there; the person came back. */
export const LEAVING_ENDS = ['paid', 'handed', 'lapsed', 'nothing', 'returned'] as const;
export type LeavingEnd = (typeof LEAVING_ENDS)[number];
