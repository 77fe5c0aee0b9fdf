import { gammaCdf } from './distributions';

/** How long it took, or how long it has lasted so far when it hasn't ended yet. */
export interface Duration {
  /** 0 or more, in whatever unit. */
  time: number;
  ended: boolean;
}

export interface SurvivalStep {
  time: number;
  /** Still open just before. */
  atRisk: number;
  ended: number;
  /** Share that lasts longer, 0 to 1. */
  lasting: number;
  /** Standard error of the share (Greenwood 1926). */
  error: number;
}

export interface Survival {
  n: number;
  ended: number;
  steps: SurvivalStep[];
  /** First time at which at most half last longer; null while more than half do. */
  median: number | null;
}

/**
 * Share that lasts longer than a time when some are still open (Kaplan & Meier 1958, JASA 53:457). What is open at a time counts as longer
 * than what ended at it.
 */
export function kaplanMeier(durations: readonly Duration[]): Survival {
  const times = [...new Set(durations.filter(({ ended }) => ended).map(({ time }) => time))].sort((a, b) => a - b);
  let lasting = 1;
  let greenwood = 0;
  const steps = times.map((time) => {
    const { atRisk, ended } = standing(durations, time);
    lasting *= (atRisk - ended) / atRisk;
    greenwood += atRisk > ended ? ended / (atRisk * (atRisk - ended)) : 0;
    return { time, atRisk, ended, lasting, error: lasting * Math.sqrt(greenwood) };
  });
  return {
    n: durations.length,
    ended: durations.filter(({ ended }) => ended).length,
    steps,
    median: steps.find((step) => step.lasting <= 0.5 + 1e-12)?.time ?? null,
  };
}

export interface LogRank {
  /** Standard normal when the groups do not differ; below 0 where the first lasts longer. */
  z: number;
  /** z²: chi-squared with one degree of freedom. */
  chiSquared: number;
  /** Two-sided. */
  p: number;
}

/**
 * Whether two groups last equally long (Mantel 1966, Cancer Chemotherapy Reports 50:163; variance of the hypergeometric distribution).
 *
 * @returns null where nothing ended while both were open
 */
export function logRank(first: readonly Duration[], second: readonly Duration[]): LogRank | null {
  const both = [...first, ...second];
  let difference = 0;
  let variance = 0;
  for (const time of new Set(both.filter(({ ended }) => ended).map((one) => one.time))) {
    const [all, own] = [standing(both, time), standing(first, time)];
    const share = own.atRisk / all.atRisk;
    difference += own.ended - all.ended * share;
    if (all.atRisk > 1) variance += (all.ended * share * (1 - share) * (all.atRisk - all.ended)) / (all.atRisk - 1);
  }
  if (!(variance > 0)) return null;
  const z = difference / Math.sqrt(variance);
  return { z, chiSquared: z * z, p: 1 - gammaCdf(0.5, (z * z) / 2) };
}

export interface HazardRatio {
  /** How many times as often it ends in the second group as in the first, at any time while both are open. */
  ratio: number;
  /** Natural logarithm of the ratio, and its standard error. */
  coefficient: number;
  error: number;
}

/** Newton's steps from 0; the likelihood has one top, which a dozen of them reach to the last digit. */
const STEPS_MOST = 50;

/**
 * Proportional hazards of two groups (Cox 1972, JRSS B 34:187), equal times after Efron (1977, JASA 72:557).
 *
 * @returns null where the ratio has no finite value: where nothing ended in one of the groups while both were open
 */
export function hazardRatio(first: readonly Duration[], second: readonly Duration[]): HazardRatio | null {
  const both = [...first, ...second];
  const moments = [...new Set(both.filter(({ ended }) => ended).map(({ time }) => time))].map((time) => ({
    one: standing(first, time),
    two: standing(second, time),
  }));
  let coefficient = 0;
  for (let step = 0; step < STEPS_MOST; step += 1) {
    const { slope, information } = likelihoodAt(coefficient, moments);
    if (!(information > 1e-9)) return null;
    coefficient += slope / information;
    if (Math.abs(slope / information) < 1e-12)
      return { ratio: Math.exp(coefficient), coefficient, error: 1 / Math.sqrt(information) };
  }
  return null;
}

type Standing = ReturnType<typeof standing>;

/** First and negative second derivative of the logarithm of the partial likelihood. */
function likelihoodAt(coefficient: number, moments: readonly { one: Standing; two: Standing }[]) {
  let [slope, information] = [0, 0];
  for (const { one, two } of moments) {
    const ended = one.ended + two.ended;
    slope += two.ended;
    for (let tied = 0; tied < ended; tied += 1) {
      const weight = Math.exp(coefficient) * (two.atRisk - (tied / ended) * two.ended);
      const share = weight / (weight + one.atRisk - (tied / ended) * one.ended);
      slope -= share;
      information += share * (1 - share);
    }
  }
  return { slope, information };
}

function standing(durations: readonly Duration[], at: number): { atRisk: number; ended: number } {
  let [atRisk, count] = [0, 0];
  for (const { time, ended } of durations) {
    if (time >= at) atRisk += 1;
    if (ended && time === at) count += 1;
  }
  return { atRisk, ended: count };
}
