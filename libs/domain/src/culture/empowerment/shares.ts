import { clusteredInterval, clusteredShare } from '../clusters';
import type { Cluster } from '../clusters';
import { figureWithout } from '../figure';
import type { Figure } from '../figure';
import { clustersOf, EMPOWERMENT_MINIMUM, LEAVINGS } from './tally';
import type { LeavingName, Tally } from './tally';

/**
 * Share of all logged opportunities that the first employee decided without a superior (metric M19). Refused and not dared count as
 * opportunities; of what was done only entries that tell whether anybody was asked.
 */
export const decidedAlone = (tallies: readonly Tally[]): Figure =>
  shareFigure(
    clustersOf(
      tallies,
      ({ alone }) => alone,
      ({ alone, superior, notDared, refused }) => alone + superior + notDared + refused,
    ),
  );

/** How the customers left, of those entries that tell: shares with simultaneous 95 % intervals (Bonferroni). */
export function outcomes(tallies: readonly Tally[]): Record<LeavingName, Figure> {
  const said = ({ left }: Tally): number => LEAVINGS.reduce((sum, leaving) => sum + (left[leaving] ?? 0), 0);
  const share = (leaving: LeavingName): Figure => {
    const figure = shareFigure(
      clustersOf(tallies, ({ left }) => left[leaving] ?? 0, said),
      1 - 0.05 / LEAVINGS.length,
    );
    return { ...figure, level: 0.95, method: 'wilson_simultaneous' };
  };
  return Object.fromEntries(LEAVINGS.map((leaving) => [leaving, share(leaving)])) as Record<LeavingName, Figure>;
}

/** A share of acts with Wilson's interval on the effective number, or why there is none. */
export function shareFigure(clusters: readonly Cluster[], level = 0.95): Figure {
  const present = clusters.filter(({ acts }) => acts > 0);
  const n = present.reduce((sum, { acts }) => sum + acts, 0);
  if (n === 0) return figureWithout('empty', 0, 'wilson_clustered');
  if (n < EMPOWERMENT_MINIMUM.entries || present.length < EMPOWERMENT_MINIMUM.authors)
    return figureWithout('insufficient', n, 'wilson_clustered');
  const share = clusteredShare(present);
  const nEff = Math.min(share.acts, share.nEff);
  return { status: 'ok', ...clusteredInterval(share, level), level, n, nEff, method: 'wilson_clustered' };
}
