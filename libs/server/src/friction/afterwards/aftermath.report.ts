import {
  type Aftermath,
  aftermathOf,
  BUCKET_DAYS,
  type BucketDays,
  courseOf,
  type CourseDays,
  daysBetween,
  DomainError,
  portionsAftermath,
} from '@zasluga/domain';
import { isUuid, type Tx } from '@zasluga/kernel';
import type { FrictionCourse, ProcedureAftermath } from './aftermath.object';
import { bendPortions, complaintDays, type ProcedureInTime, procedureInTime } from './aftermath.queries';
import { leftSatisfied } from './left-satisfied';

/** The baseline and a year, in the longest stretches that are tried. */
const LONGEST_DAYS = 82 * BUCKET_DAYS[1];
const PER = 1000;

/** Throws input.not_found. */
export async function procedureAftermath(tx: Tx, id: string): Promise<ProcedureAftermath> {
  const procedure = isUuid(id) ? await procedureInTime(tx, id) : undefined;
  if (!procedure) throw new DomainError('input.not_found', 'id');
  const { state, decidedOn, daysWaited, bent, costMinor, currency, threshold } = procedure;
  return {
    id,
    state,
    decidedOn,
    daysWaited,
    complaints: shortest(await complaintDays(tx, procedure, LONGEST_DAYS)),
    bends: await bendsShown(tx, procedure),
    bent,
    customersKnown: bent === null ? null : procedure.customersKnown,
    ...leftSatisfied(procedure.satisfied, procedure.customersKnown),
    costMinor,
    currency,
    threshold,
  };
}

/** Without points: of a week there are too few people behind it, a portion tells its time by itself. */
async function bendsShown(
  tx: Tx,
  { id, bent, decidedOn, shownSince, today }: ProcedureInTime,
): Promise<FrictionCourse> {
  const anchor = decidedOn ?? today;
  const portions = bent === null ? [] : await bendPortions(tx, id, anchor);
  const found = portionsAftermath(portions, shownSince === null ? 0 : daysBetween(anchor, shownSince));
  return {
    suppressed: bent === null,
    verdict: decidedOn === null ? 'undecided' : found.verdict,
    pointsNeeded: 0,
    bucketDays: BUCKET_DAYS[0],
    perContacts: false,
    kind: null,
    centre: null,
    baseline: 0,
    points: [],
    ...sidesOf({ ...found, per: 'bucket' }),
    ...(decidedOn === null && NO_SIDES),
  };
}

const NO_SIDES = { before: null, after: null, ratio: null, ratioLow: null, ratioHigh: null };

/** In weeks, or in stretches of four where weeks hold too few complaints for limits. */
function shortest(days: CourseDays): FrictionCourse {
  const [weeks, longer] = [courseShown(days, BUCKET_DAYS[0]), courseShown(days, BUCKET_DAYS[1])];
  return weeks.kind === null && longer.kind !== null ? longer : weeks;
}

/** A course with everything that its picture needs. */
function courseShown(days: CourseDays, bucketDays: BucketDays): FrictionCourse {
  const { buckets, before } = courseOf(days, bucketDays);
  const found = aftermathOf({ buckets, before });
  const { chart, verdict, pointsNeeded } = found;
  const perContacts = found.per === 'contact';
  const scale = perContacts ? PER : 1;
  const limits = chart.status === 'ok' ? chart.points : [];
  const signals = chart.status === 'ok' ? chart.signals : [];
  const points = buckets.map((bucket, at) => ({
    from: bucket.from,
    until: bucket.until,
    after: before !== null && at >= before,
    events: bucket.events,
    value: perContacts ? (PER * bucket.events) / bucket.exposure! : bucket.events,
    low: limits[at] ? limits[at].low * scale : null,
    high: limits[at] ? limits[at].high * scale : null,
    signals: signals.filter((signal) => signal.at === at).map(({ rule }) => rule),
  }));
  return {
    suppressed: false,
    verdict,
    pointsNeeded,
    bucketDays,
    perContacts,
    kind: chart.status === 'ok' ? chart.kind : null,
    centre: chart.status === 'ok' ? chart.centre * scale : null,
    baseline: chart.status === 'ok' ? chart.baseline : 0,
    points,
    ...sidesOf(found),
  };
}

function sidesOf({ before, after, ratio, per }: Pick<Aftermath, 'before' | 'after' | 'ratio' | 'per'>) {
  const side = (one: Aftermath['before']) =>
    one && { events: one.events, exposure: per === 'contact' ? one.exposure / PER : one.exposure };
  const finite = (x: number | undefined): number | null => (x !== undefined && Number.isFinite(x) ? x : null);
  return {
    before: side(before),
    after: side(after),
    ratio: finite(ratio?.estimate),
    ratioLow: finite(ratio?.low),
    ratioHigh: finite(ratio?.high),
  };
}
