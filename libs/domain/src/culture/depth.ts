import type { DepthName } from '../values';
import { clusteredInterval, clusteredShare } from './clusters';
import type { Cluster } from './clusters';
import { figureWithout } from './figure';
import type { Figure } from './figure';

/** Below this the shares are not shown. */
export const DEPTH_MINIMUM = { acts: 10, givers: 5 } as const;

/** Acts of one giver by depth; acts whose depth nobody said are left out before. */
export type DepthActs = Partial<Record<DepthName, number>> & { times?: number };

/**
 * Shares of the depths among the recognitions whose depth is known (metric M28), with simultaneous 95 % intervals: Wilson at level
 * 1 − 0.05 / number of depths, clustered by giver (Bonferroni). There is no mean depth on purpose.
 *
 * @param depths which depths this source can see: a customer can't see self-sacrifice from outside
 */
export function depthShares<D extends DepthName>(
  givers: readonly DepthActs[],
  depths: readonly D[],
): Record<D, Figure> {
  const clusters = givers.map((giver) => ({
    ...giver,
    acts: depths.reduce((sum, depth) => sum + (giver[depth] ?? 0), 0),
  }));
  const total = (term: (giver: (typeof clusters)[number]) => number) =>
    clusters.reduce((sum, giver) => sum + term(giver) * (giver.times ?? 1), 0);
  const acts = total((giver) => giver.acts);
  const people = total((giver) => (giver.acts > 0 ? 1 : 0));
  const level = 1 - 0.05 / depths.length;

  const figure = (depth: D): Figure => {
    if (acts === 0) return figureWithout('empty', 0, 'wilson_simultaneous');
    if (acts < DEPTH_MINIMUM.acts || people < DEPTH_MINIMUM.givers)
      return figureWithout('insufficient', acts, 'wilson_simultaneous');
    const hits: Cluster[] = clusters.map((giver) => ({
      hits: giver[depth] ?? 0,
      acts: giver.acts,
      times: giver.times,
    }));
    const share = clusteredShare(hits);
    const nEff = Math.min(share.acts, share.nEff);
    return {
      status: 'ok',
      ...clusteredInterval(share, level),
      level: 0.95,
      n: acts,
      nEff,
      method: 'wilson_simultaneous',
    };
  };
  return Object.fromEntries(depths.map((depth) => [depth, figure(depth)])) as Record<D, Figure>;
}
