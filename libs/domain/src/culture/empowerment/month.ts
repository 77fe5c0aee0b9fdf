import { normalWidth, wilson } from '../../statistics';
import { figureWithout } from '../figure';
import type { Figure } from '../figure';
import { EMPOWERMENT_MINIMUM } from './tally';

/** Sums over the authors of a month, from which a ratio and its error follow without reading the authors one by one. */
export interface RatioSums {
  authors: number;
  /** Σ m, Σ y: what is divided by, what is divided. */
  m: number;
  y: number;
  mm: number;
  yy: number;
  my: number;
}

/** Below the minimum of entries or authors neither their mean nor their sum is told: it could be one person's. */
export const isTold = ({ m, authors }: Pick<RatioSums, 'm' | 'authors'>): boolean =>
  m >= EMPOWERMENT_MINIMUM.entries && authors >= EMPOWERMENT_MINIMUM.authors;

/**
 * Mean with its 95 % interval as a ratio of two sums over authors (Cochran 1977, Sampling Techniques, §6.3).
 *
 * @returns null below the minimum of entries or authors
 */
export function ratioMean(sums: RatioSums): { mean: number; low: number; high: number } | null {
  if (!isTold(sums)) return null;
  const mean = sums.y / sums.m;
  const half = normalWidth(0.95) * errorOf(sums);
  return { mean, low: Math.max(0, mean - half), high: mean + half };
}

/** The same of a share: Wilson's interval on the effective number. */
export function ratioShare(sums: RatioSums): Figure {
  const { m, y } = sums;
  if (m === 0) return figureWithout('empty', 0, 'wilson_clustered');
  if (!isTold(sums)) return figureWithout('insufficient', m, 'wilson_clustered');
  const share = y / m;
  const error = errorOf(sums);
  // where all chose alike the error says nothing: the cautious end is that each author always does (Kish)
  const nEff = Math.min(m, error > 1e-12 ? (share * (1 - share)) / error ** 2 : m ** 2 / sums.mm);
  return {
    status: 'ok',
    ...wilson(share * nEff, nEff),
    estimate: share,
    level: 0.95,
    n: m,
    nEff,
    method: 'wilson_clustered',
  };
}

function errorOf({ authors, m, y, mm, yy, my }: RatioSums): number {
  const ratio = y / m;
  const squares = Math.max(0, yy - 2 * ratio * my + ratio ** 2 * mm);
  return Math.sqrt((authors / (authors - 1)) * squares) / m;
}
