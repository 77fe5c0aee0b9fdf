import { wilson } from '../statistics';
import type { Interval } from '../statistics';

/** One giver: of `acts` recognitions, `hits` are of the kind in question. Both may be fractional. */
export interface Cluster {
  hits: number;
  acts: number;
  /** This many givers are alike; 1 if unsaid. Spares a row for each anonymous customer. */
  times?: number;
}

/** A share of acts, with the fact taken into account that one giver's acts resemble each other. */
export interface ClusteredShare {
  share: number;
  /** Standard error of the share as a ratio of two sums over givers. */
  error: number;
  acts: number;
  givers: number;
  /** Independent acts that would give the same error: share·(1 − share)/error². */
  nEff: number;
}

/**
 * Share of hits among acts, clustered by giver (ratio estimator: Cochran 1977, Sampling Techniques, §6.3).
 *
 * Where all acts are hits or none is, the error says nothing; then each giver counts with Kish's number of effective acts,
 * (Σ acts)² / Σ acts², which is the cautious end: as if every giver always chose alike.
 *
 * @throws RangeError without two givers: one giver's acts have no spread to learn from
 */
export function clusteredShare(clusters: readonly Cluster[]): ClusteredShare {
  const present = clusters.filter(({ acts }) => acts > 0);
  const sum = (term: (cluster: Cluster) => number): number =>
    present.reduce((total, cluster) => total + term(cluster) * (cluster.times ?? 1), 0);
  const givers = sum(() => 1);
  if (givers < 2) throw new RangeError('a clustered share needs at least two givers');
  const acts = sum((cluster) => cluster.acts);
  const share = sum((cluster) => cluster.hits) / acts;
  const squares = sum((cluster) => (cluster.hits - share * cluster.acts) ** 2);
  const error = Math.sqrt((givers / (givers - 1)) * squares) / acts;
  const kish = acts ** 2 / sum((cluster) => cluster.acts ** 2);
  // rounding leaves 1e-17 where the spread is none
  return { share, error, acts, givers, nEff: error > 1e-12 ? (share * (1 - share)) / error ** 2 : kish };
}

/** Wilson interval fed with the effective number, which is never taken to be more than the acts themselves. */
export function clusteredInterval(clustered: ClusteredShare, level = 0.95): Interval {
  const trials = Math.min(clustered.acts, clustered.nEff);
  return { ...wilson(clustered.share * trials, trials, level), estimate: clustered.share };
}

/** How many times the variance exceeds that of independent acts; never below 1. */
export function designEffect(clustered: ClusteredShare): number {
  return Math.max(1, clustered.acts / clustered.nEff);
}
