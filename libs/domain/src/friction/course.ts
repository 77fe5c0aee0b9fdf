import { dayAfter } from '../company';
import { COURSE_BUCKETS } from './aftermath';
import { contactsBetween } from './contacts';

/** Lengths of stretches in days, the shortest first: the shortest that may be shown is taken. */
export const BUCKET_DAYS = [7, 28, 91] as const;
export type BucketDays = (typeof BUCKET_DAYS)[number];

/** When what is told happened, in days of the company's time zone. */
export interface CourseDays {
  /** YYYY-MM-DD from which all days are counted: the day of the decision, today where nothing is decided. It belongs to what came after. */
  readonly anchor: string;
  readonly decided: boolean;
  /** Day since which the register has been kept, counted from the anchor: before it silence means nothing. */
  readonly since: number;
  /** First day that is not over, or not known yet, counted from the anchor. */
  readonly until: number;
  /** Events by day, counted from the anchor. */
  readonly events: ReadonlyMap<number, number>;
  /** Contacts by month; empty where they are not known. */
  readonly contacts: ReadonlyMap<string, number>;
}

export interface Stretch {
  /** YYYY-MM-DD */
  readonly from: string;
  /** Not included. */
  readonly until: string;
  readonly events: number;
  readonly exposure: number | null;
}

/** The numbers of whole stretches, counted from the change: −1 is the last before it, 0 the first after it. */
export function stretchesOf(
  { decided, since, until }: Pick<CourseDays, 'decided' | 'since' | 'until'>,
  days: number,
): number[] {
  // while nothing is decided, what would stand after the change is shown as well: it lies before today
  const most = decided ? COURSE_BUCKETS.before : COURSE_BUCKETS.before + COURSE_BUCKETS.after;
  const first = Math.max(-most, Math.ceil(since / days));
  const last = Math.min(decided ? COURSE_BUCKETS.after : 0, Math.floor(until / days));
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}

/** Contacts of the running month are mostly not in yet: so many days at the end are left out rather than all contacts. */
const MAY_MISS_DAYS = 62;

/** Whole stretches in their order; `before` is how many of them lie before the change. */
export function courseOf(course: CourseDays, days: number): { buckets: Stretch[]; before: number | null } {
  const { anchor, decided, events, contacts } = course;
  const numbers = stretchesOf(course, days);
  const all = numbers.map((number) => {
    const [from, until] = [dayAfter(anchor, number * days), dayAfter(anchor, (number + 1) * days)];
    const own = Array.from({ length: days }, (_, day) => events.get(number * days + day) ?? 0);
    const exposure = contactsBetween(contacts, from, until);
    return { number, from, until, events: own.reduce((sum, x) => sum + x, 0), exposure };
  });
  const lastKnown = all.findLastIndex(({ exposure }) => exposure !== null);
  const known = all.slice(0, lastKnown + 1);
  const isKnown = known.length > 0 && known.every(({ exposure }) => exposure !== null);
  const takes = isKnown && (all.length - known.length) * days <= MAY_MISS_DAYS;
  const buckets = takes ? known : all.map((bucket) => ({ ...bucket, exposure: null }));
  return { buckets, before: decided ? buckets.filter(({ number }) => number < 0).length : null };
}
