import { kaplanMeier, normalWidth, valueOfLogBucket } from '../../statistics';
import type { Duration } from '../../statistics';
import type { FigureStatus } from '../figure';
import { EMPOWERMENT_MINIMUM } from './tally';

/** Entries that waited equally long, to within one per cent. */
export interface WaitingBucket {
  /** Of seconds: see `logBucketOf`. */
  bucket: number;
  /** False for what still waited when the window ended. */
  answered: boolean;
  count: number;
}

export interface AnswerTime {
  status: FigureStatus;
  n: number;
  /** Still waiting when the window ended. */
  open: number;
  /** Kaplan–Meier, so that what waits longest isn't left out; null while more than half wait. */
  medianHours: number | null;
  /** Ends of the median's 95 % interval (Brookmeyer & Crowley 1982); null where it has none. */
  lowHours: number | null;
  highHours: number | null;
  /** Share answered within the company's target. */
  withinTarget: number | null;
}

const HOUR_S = 3600;
const WIDTH = normalWidth(0.95);

/**
 * How long people wait for the manager's answer (metric M20, the second clock: measured). What still waits counts as longer than it has
 * waited so far.
 *
 * @param authors how many different people wrote these entries
 * @param targetHours within which the company wants to answer
 */
export function answerTime(waiting: readonly WaitingBucket[], authors: number, targetHours: number): AnswerTime {
  const n = waiting.reduce((sum, { count }) => sum + count, 0);
  const open = waiting.reduce((sum, { answered, count }) => sum + (answered ? 0 : count), 0);
  const none = { medianHours: null, lowHours: null, highHours: null, withinTarget: null };
  if (n === 0) return { status: 'empty', n, open: 0, ...none };
  if (n < EMPOWERMENT_MINIMUM.entries || authors < EMPOWERMENT_MINIMUM.authors)
    return { status: 'insufficient', n, open: 0, ...none };
  const { steps, median } = kaplanMeier(
    waiting.flatMap(({ bucket, answered, count }) =>
      Array.from({ length: count }, (): Duration => ({ time: valueOfLogBucket(bucket), ended: answered })),
    ),
  );
  const hours = (seconds: number | null | undefined): number | null => (seconds == null ? null : seconds / HOUR_S);
  return {
    status: 'ok',
    n,
    open,
    medianHours: hours(median),
    lowHours: hours(steps.find(({ lasting, error }) => lasting - WIDTH * error <= 0.5)?.time),
    highHours: hours(steps.find(({ lasting, error }) => lasting + WIDTH * error <= 0.5)?.time),
    withinTarget: 1 - (steps.findLast(({ time }) => time <= targetHours * HOUR_S)?.lasting ?? 1),
  };
}
