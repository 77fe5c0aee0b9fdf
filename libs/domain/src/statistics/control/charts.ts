import type { Exposed } from '../rates';
import { type ControlRule, type Judged, type ControlSignal, controlSignals, WESTERN_ELECTRIC } from './rules';

/** A point of a chart with the limits that hold for it. */
export interface ControlPoint extends Judged {
  readonly low: number;
  readonly high: number;
}

export interface ControlChart {
  readonly kind: 'p' | 'laney' | 'xmr';
  readonly centre: number;
  readonly points: readonly ControlPoint[];
  /** How many of the first points the centre and limits come from. They stay as they are until a documented change. */
  readonly baseline: number;
  readonly signals: readonly ControlSignal[];
}

/** Why there is no chart: nothing counted, too little to conclude from, or no variation to draw limits from. */
export interface NoControlChart {
  readonly status: 'empty' | 'insufficient' | 'undefined';
}
export type ControlResult = ({ readonly status: 'ok' } & ControlChart) | NoControlChart;

/** Fewer points give limits that are themselves chance; more than this add nothing. */
export const BASELINE_POINTS = { least: 20, most: 30 } as const;
/** Expected events in each sample below which the normal limits of a p-chart mean nothing. */
export const LEAST_EXPECTED = 5;

/** Mean distance of two independent standard normals, of which moving ranges are made: exact, where tables print 1.128. */
export const D2 = 2 / Math.sqrt(Math.PI);
/** Upper limit of a moving range in mean moving ranges: 1 + 3·d3/d2 = 3.267. */
const D4 = 1 + (3 * Math.sqrt(2 - 4 / Math.PI)) / D2;

/** p-charts: rule 1 and a run of eight; zone rules are not for counts. */
const P_RULES: readonly ControlRule[] = ['beyond_limits', 'run_of_8'];
/** XmR, once the limits are frozen. */
const XMR_RULES: readonly ControlRule[] = ['beyond_limits', 'run_of_9'];
/** The last rule of each says how many points it takes until a shift can be seen. */
export const rulesAfter = (kind: ControlChart['kind']): readonly ControlRule[] =>
  kind === 'xmr' ? XMR_RULES : P_RULES;

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
const sum = (list: readonly number[]): number => list.reduce((all, x) => all + x, 0);

/** Distances between neighbours; one fewer than values. */
export const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => Math.abs(value - values[i]!));

/**
 * Values one by one (individuals and moving range; Shewhart 1931, Wheeler). Limits are mean ± 3 · mean moving range / d2 of the baseline.
 * Western Electric rules within the baseline, rules 1 and 2 of Nelson after it; patterns don't reach over its end.
 *
 * @param baseline how many of the first values the limits are made of; all by default. It is up to the caller that they are 20 to 30
 * @param floor values can't be below: limits are clipped (0 for counts and rates)
 */
export function xmrChart(values: readonly number[], baseline = values.length, floor = -Infinity): ControlResult {
  if (values.length === 0) return { status: 'empty' };
  if (baseline < 2) return { status: 'insufficient' };
  const base = values.slice(0, baseline);
  const centre = mean(base);
  const sigma = mean(movingRanges(base)) / D2;
  if (!(sigma > 0)) return { status: 'undefined' };
  const points = values.map((value) => ({
    value,
    centre,
    sigma,
    low: Math.max(floor, centre - 3 * sigma),
    high: centre + 3 * sigma,
  }));
  const signals = [
    ...controlSignals(points.slice(0, baseline), WESTERN_ELECTRIC),
    ...controlSignals(points, XMR_RULES, baseline),
  ];
  return { status: 'ok', kind: 'xmr', centre, points, baseline, signals };
}

/** Upper limit of the moving ranges of these values: above it a step between neighbours is no chance. */
export const movingRangeLimit = (values: readonly number[]): number => D4 * mean(movingRanges(values));

/**
 * Share of events in samples of varying size: centre ± 3 · sqrt(p̄(1 − p̄)/nᵢ), clipped to 0 and 1.
 *
 * @param samples `exposure` is the size of each, at least its events
 * @param baseline how many of the first samples the limits are made of; all by default
 */
export const pChart = (samples: readonly Exposed[], baseline = samples.length): ControlResult =>
  shares('p', samples, baseline);

/** The same with limits as wide as the shares of the baseline really vary: Laney 2002, Quality Engineering 14:531 (p′). */
export const laneyChart = (samples: readonly Exposed[], baseline = samples.length): ControlResult =>
  shares('laney', samples, baseline);

/**
 * The p-chart, or Laney's where shares vary more than binomials do, as those of large samples always do: their standard deviation, by
 * moving ranges, above 1 by more than in one of twenty baselines without over-dispersion. The variance of such an estimate of σ is
 * 0.826 σ²/(points − 1). Which it became stands in `kind`.
 */
export function shareChart(samples: readonly Exposed[], baseline = samples.length): ControlResult {
  const plain = pChart(samples, baseline);
  if (plain.status !== 'ok') return plain;
  const isWide = spreadOf(plain.points.slice(0, baseline)) > 1 + 1.645 * Math.sqrt(0.826 / (baseline - 1));
  return isWide ? laneyChart(samples, baseline) : plain;
}

/** Standard deviation of standardised points, from one to the next, so that a shift between them does not widen it. */
const spreadOf = (points: readonly Judged[]): number =>
  mean(movingRanges(points.map(({ value, centre, sigma }) => (value - centre) / sigma))) / D2;

function shares(kind: 'p' | 'laney', samples: readonly Exposed[], baseline: number): ControlResult {
  if (samples.length === 0) return { status: 'empty' };
  if (baseline < 2) return { status: 'insufficient' };
  const base = samples.slice(0, baseline);
  const centre = sum(base.map(({ events }) => events)) / sum(base.map(({ exposure }) => exposure));
  if (!(centre > 0 && centre < 1)) return { status: 'undefined' };
  if (samples.some(({ exposure }) => exposure * centre < LEAST_EXPECTED)) return { status: 'insufficient' };
  const judged = samples.map(({ events, exposure }) => ({
    value: events / exposure,
    centre,
    sigma: Math.sqrt((centre * (1 - centre)) / exposure),
  }));
  const factor = kind === 'p' ? 1 : spreadOf(judged.slice(0, baseline));
  if (!(factor > 0)) return { status: 'undefined' };
  const points = judged.map((point) => {
    const sigma = point.sigma * factor;
    return { ...point, sigma, low: Math.max(0, centre - 3 * sigma), high: Math.min(1, centre + 3 * sigma) };
  });
  const signals = [...controlSignals(points.slice(0, baseline), P_RULES), ...controlSignals(points, P_RULES, baseline)];
  return { status: 'ok', kind, centre, points, baseline, signals };
}
