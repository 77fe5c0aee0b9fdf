import { percentileInterval, resample, wilson } from '../../statistics';
import type { FigureStatus } from '../figure';
import { EMPOWERMENT_MINIMUM } from './tally';
import { roughly } from './roughly';
import type { Tally } from './tally';

export interface DecisionCost {
  status: FigureStatus;
  /** Entries that tell a cost. */
  n: number;
  /** All in minor units of the company's currency; null unless the status is ok. */
  totalMinor: number | null;
  meanMinor: number | null;
  /** Ends of the mean's 95 % interval; null where too few resamples had a mean. */
  lowMinor: number | null;
  highMinor: number | null;
  /** See `roughly`: the middle cost exactly would be one person’s. */
  medianMinor: number | null;
}

/** Authors beyond so many are drawn in fewer resamples: the interval is narrow by then and the page must answer. */
const DRAWS = 2_000_000;

/**
 * What a decision costs (metric M19): total, median, mean with its bootstrap interval over authors (B.0.9).
 *
 * @param medianMinor of the same entries, type 7
 * @param seed the same text gives the same interval
 */
export function decisionCost(tallies: readonly Tally[], medianMinor: number | null, seed: string): DecisionCost {
  const tellers = tallies.filter(({ costs }) => costs > 0);
  const n = tellers.reduce((sum, { costs }) => sum + costs, 0);
  const none = { totalMinor: null, meanMinor: null, lowMinor: null, highMinor: null, medianMinor: null };
  if (n === 0) return { status: 'empty', n, ...none };
  if (n < EMPOWERMENT_MINIMUM.entries || tellers.length < EMPOWERMENT_MINIMUM.authors)
    return { status: 'insufficient', n, ...none };
  const totalMinor = tellers.reduce((sum, { costMinor }) => sum + costMinor, 0);
  const means: number[] = [];
  const times = Math.min(2000, Math.max(200, Math.floor(DRAWS / tellers.length)));
  resample(
    tellers.length,
    seed,
    (drawn) => {
      let [sum, count] = [0, 0];
      for (const person of drawn) {
        sum += tellers[person]!.costMinor;
        count += tellers[person]!.costs;
      }
      means.push(sum / count);
    },
    times,
  );
  const interval = percentileInterval(means);
  return {
    status: 'ok',
    n,
    totalMinor,
    meanMinor: totalMinor / n,
    lowMinor: interval?.low ?? null,
    highMinor: interval?.high ?? null,
    medianMinor: medianMinor === null ? null : roughly(medianMinor),
  };
}

export interface Heaping {
  /** Entries that cost from nine tenths of their limit up to the limit. */
  below: number;
  /** Entries that cost above the limit, up to eleven tenths of it. */
  above: number;
  /** So many more lie below that it is no chance: the limit is too low, or costs are written to fit it. */
  heaped: boolean;
}

/** Nearness to the limit at which few could be told from many. */
const HEAPING_MINIMUM = 10;

/** A falling density alone puts a few more below than above; beyond this share it is the limit that does it. */
const HEAPING_SHARE = 0.6;

/** Whether costs crowd just below the limit (metric M19); null when too few lie near it to tell. */
export function heapingAt(below: number, above: number): Heaping | null {
  if (below + above < HEAPING_MINIMUM) return null;
  return { below, above, heaped: wilson(below, below + above).low > HEAPING_SHARE };
}
