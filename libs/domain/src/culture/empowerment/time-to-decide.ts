import { DECISION_SECONDS } from '../../empowerment';
import type { DecisionSeconds } from '../../empowerment';
import { statedTimes } from '../../statistics';
import type { StatedQuantile } from '../../statistics';
import type { FigureStatus } from '../figure';
import { EMPOWERMENT_MINIMUM } from './tally';
import type { Tally } from './tally';

/** A quantile of stated seconds lies on one of the five steps; its interval runs from step to step. */
export interface StepQuantile {
  step: DecisionSeconds;
  low: DecisionSeconds;
  high: DecisionSeconds;
}

export interface TimeToDecide {
  status: FigureStatus;
  /** Entries that tell it. */
  n: number;
  /** Share decided within each step. */
  steps: { seconds: DecisionSeconds; count: number; share: number }[];
  median: StepQuantile | null;
  /** Null below 36 independent entries: its upper end would be unknown (0.9³⁶ ≤ 0.025). */
  p90: StepQuantile | null;
  /** Sixty seconds lie between two steps: at least the share up to 30 s, at most that up to 2 min was decided within a minute. */
  withinMinute: { atLeast: number; atMost: number } | null;
}

/**
 * How long people say that it took (metric M20). Stated seconds are heaped, so figures stand on the five steps and never between them.
 * Entries of one author resemble each other: intervals stand on Kish's effective number, (Σ m)² / Σ m².
 */
export function timeToDecide(tallies: readonly Tally[]): TimeToDecide {
  const said = tallies
    .map(({ seconds }) => DECISION_SECONDS.reduce<number>((sum, step) => sum + (seconds[step] ?? 0), 0))
    .filter((count) => count > 0);
  const n = said.reduce((sum, count) => sum + count, 0);
  const without = (status: FigureStatus): TimeToDecide => ({
    status,
    n,
    steps: [],
    median: null,
    p90: null,
    withinMinute: null,
  });
  if (n === 0) return without('empty');
  if (n < EMPOWERMENT_MINIMUM.entries || said.length < EMPOWERMENT_MINIMUM.authors) return without('insufficient');

  const counts = Object.fromEntries(
    DECISION_SECONDS.map((step) => [step, tallies.reduce((sum, tally) => sum + (tally.seconds[step] ?? 0), 0)]),
  ) as Record<DecisionSeconds, number>;
  const effective = n ** 2 / said.reduce((sum, count) => sum + count ** 2, 0);
  const told = statedTimes(counts, DECISION_SECONDS, effective);
  const within = (seconds: DecisionSeconds) => told.steps.find(({ step }) => step === seconds)!.share;
  return {
    status: 'ok',
    n,
    steps: told.steps.map(({ step, count, share }) => ({ seconds: step, count, share })),
    median: bounded(told.median),
    p90: bounded(told.p90),
    withinMinute: { atLeast: within(30), atMost: within(120) },
  };
}

/** Only where the steps bound it from both sides. */
const bounded = (quantile: StatedQuantile<DecisionSeconds> | null): StepQuantile | null =>
  quantile && quantile.low !== null && quantile.high !== null
    ? { step: quantile.step, low: quantile.low, high: quantile.high }
    : null;
