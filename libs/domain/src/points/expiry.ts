import { daysBetween } from '../company';
import { periodAfter, periodEndsOn, type PeriodLabel } from './period';

/** One posting on the earned account of a person. Whole points; above 0 they came, below 0 they went. */
export interface EarnedPosting {
  readonly transferId: string;
  readonly amount: number;
  /** In which it happened, on the company's calendar. */
  readonly month: PeriodLabel;
  /** The earlier transfer on the same account that this one takes back. */
  readonly undoes?: string | null;
}

/** The company's decision. */
export interface LapseRule {
  /** Points can be used in the month in which they came and so many more. */
  readonly afterMonths: number;
  /** In which the decision was taken: nothing lapses before the end of the month after it. */
  readonly since: PeriodLabel;
}

/** Points that came together and lapse together. */
export interface Lot {
  readonly transferId: string;
  readonly points: number;
  /** The last month in which they can be used. */
  readonly usableIn: PeriodLabel;
}

type OpenLot = { -readonly [Key in keyof Lot]: Lot[Key] };

/**
 * What is left of all that came, and how long it can be used: the points that would lapse first are used first (with one rule for all,
 * first in, first out). What comes back (a cancelled exchange) is as old as it was, but stays at least until the end of the next month, so that there
 * is time to tell; what is taken back goes out of the points that came with it, the rest out of the others.
 * @param postings of one account, in the order of the ledger; their running sum is never below 0
 */
export function lotsOf(postings: readonly EarnedPosting[], rule: LapseRule): Lot[] {
  const lots: OpenLot[] = [];
  const used = new Map<string, Lot[]>();
  const atLeast = (label: PeriodLabel, least: PeriodLabel) => (label < least ? least : label);
  const usableIn = (month: PeriodLabel) => atLeast(periodAfter(month, rule.afterMonths), periodAfter(rule.since));

  for (const { transferId, amount, month, undoes } of postings) {
    if (amount < 0) {
      used.set(transferId, takeOut(lots, -amount, undoes));
      continue;
    }
    let rest = amount;
    for (const part of (undoes && used.get(undoes)) || []) {
      const points = Math.min(rest, part.points);
      if (points > 0) lots.push({ ...part, points, usableIn: atLeast(part.usableIn, periodAfter(month)) });
      rest -= points;
    }
    if (rest > 0) lots.push({ transferId, points: rest, usableIn: usableIn(month) });
  }
  return lots.filter(({ points }) => points > 0).sort(byLapse);
}

const byLapse = (a: Lot, b: Lot) => (a.usableIn < b.usableIn ? -1 : a.usableIn > b.usableIn ? 1 : 0);

/** Changes the lots; answers what was taken out of which. */
function takeOut(lots: OpenLot[], points: number, first?: string | null): Lot[] {
  const taken: Lot[] = [];
  let left = points;
  const order = [...lots].sort(byLapse); // stable: of one month, what came first goes first
  for (const lot of [...order.filter(({ transferId }) => transferId === first), ...order]) {
    const part = Math.min(left, lot.points);
    if (part === 0) continue;
    taken.push({ ...lot, points: part });
    lot.points -= part;
    left -= part;
  }
  return taken;
}

export interface Lapse {
  readonly points: number;
  readonly label: PeriodLabel;
  /** Last day on which they can be used, yyyy-mm-dd. */
  readonly lapsesOn: string;
}

/** How many points lapse after which month, the nearest first. */
export function lapsesOf(lots: readonly Lot[]): Lapse[] {
  const points = new Map<PeriodLabel, number>();
  for (const lot of lots) points.set(lot.usableIn, (points.get(lot.usableIn) ?? 0) + lot.points);
  return [...points]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, sum]) => ({ label, points: sum, lapsesOn: periodEndsOn(label) }));
}

/** Days before the last day on which a person is told. */
export const LAPSE_TOLD_DAYS = [30, 7] as const;
export type LapseToldDays = (typeof LAPSE_TOLD_DAYS)[number];
/** Points lapse at the earliest so many days after somebody was told. */
export const LAPSE_GRACE_DAYS = 7;

/** What was said about a lapse, on which day (yyyy-mm-dd). */
export interface Told {
  readonly daysBefore: LapseToldDays;
  readonly on: string;
}

/**
 * What has to happen today to points that can be used until `lapsesOn`: they lapse, or it is announced, or nothing. Nothing ever lapses
 * that was not announced a week before, even if nobody's clock ran meanwhile.
 */
export function lapseStep(lapsesOn: string, today: string, told: readonly Told[]): 'lapse' | LapseToldDays | null {
  const left = daysBetween(today, lapsesOn);
  if (left < 0 && told.some(({ on }) => daysBetween(on, today) >= LAPSE_GRACE_DAYS)) return 'lapse';
  const [early, late] = LAPSE_TOLD_DAYS;
  if (left <= late) return told.some(({ daysBefore }) => daysBefore === late) ? null : late;
  return left <= early && told.length === 0 ? early : null;
}
