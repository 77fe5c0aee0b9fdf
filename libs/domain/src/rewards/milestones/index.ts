import { MILESTONE_KINDS, type MilestoneKind } from './kinds';

export * from './kinds';
export * from './words';

/** Whole points; 0 unless a company wants otherwise: a day that comes by itself is no merit. */
export const MILESTONE_POINTS_MAX = 1000;

export interface MilestoneRule {
  readonly kind: MilestoneKind;
  readonly isOn: boolean;
  /** 0 to MILESTONE_POINTS_MAX. */
  readonly points: number;
}
export const MILESTONE_DEFAULTS: readonly MilestoneRule[] = MILESTONE_KINDS.map((kind) => ({
  kind,
  isOn: true,
  points: 0,
}));

/** A day of a year without the year, "02-29". */
export type MonthDay = string;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isMonthDay(text: string): text is MonthDay {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  return !!month && Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** What is marked on the day: its own month and day, and on 28 February of a common year also the 29th. */
export function monthDaysOf(day: string): MonthDay[] {
  const monthDay = day.slice(5);
  return monthDay === '02-28' && !isLeap(Number(day.slice(0, 4))) ? ['02-28', '02-29'] : [monthDay];
}

export interface Marked {
  readonly kind: Exclude<MilestoneKind, 'first_praise'>;
  /** Of service; 0 but for `years`. */
  readonly years: number;
}

/**
 * What the calendar marks for a person on a day.
 * @param day local to the company, yyyy-mm-dd
 */
export function milestonesOn(
  day: string,
  { hiredOn, birthday }: { readonly hiredOn: string | null; readonly birthday: MonthDay | null },
): Marked[] {
  const days = monthDaysOf(day);
  const marked: Marked[] = [];
  if (hiredOn === day) marked.push({ kind: 'first_day', years: 0 });
  const years = hiredOn ? Number(day.slice(0, 4)) - Number(hiredOn.slice(0, 4)) : 0;
  if (hiredOn && years > 0 && days.includes(hiredOn.slice(5))) marked.push({ kind: 'years', years });
  if (birthday && days.includes(birthday)) marked.push({ kind: 'birthday', years: 0 });
  return marked;
}
