import {
  agreement,
  ATTITUDE_THRESHOLD,
  type BehaviourStanding,
  behaviourStanding,
  contributions,
  countVerdicts,
  type Figure,
  figureWithout,
  hiddenCells,
  levelsOf,
  shownShare,
} from '@zasluga/domain';
import type { Side } from '../../values';
import { hiddenUnits, WHOLE_COMPANY } from '../privacy';
import type { Scope } from '../scope';
import type { AgreementBehaviour, AgreementGroup } from './agreement.object';
import type { LineItem, Rater } from './votes.queries';

/** Attitudes need more people behind them than deeds; a company may ask for still more. */
export const thresholdOf = ({ threshold }: Scope): number => Math.max(ATTITUDE_THRESHOLD, threshold);

export const hasVerdict = ({ verdicts }: Rater): boolean => verdicts.some((verdict) => verdict !== null);

/** Resamples for a line of a list, where the ends of the interval needn't be as smooth as in the headline. */
export const FEWER_RESAMPLES = 400;

/** Agreement of a group: hidden when told so, else with its interval. */
export function groupOf(
  raters: readonly Rater[],
  items: number,
  { hidden, seed, resamples }: { hidden: boolean; seed: string; resamples?: number },
): AgreementGroup {
  const nothing = (status: 'suppressed' | 'empty'): AgreementGroup => ({
    alpha: figureWithout(status, 0, 'bootstrap'),
    raw: null,
    unsure: null,
  });
  const judging = raters.filter(hasVerdict);
  if (hidden) return nothing('suppressed');
  if (judging.length === 0) return nothing('empty');
  const found = agreement(
    judging.map(({ verdicts }) => verdicts),
    items,
    { seed, resamples },
  );
  const n = found.raters;
  const unsure = raters.reduce((sum, rater) => sum + rater.unsure.length, 0);
  const sided = judging.reduce((sum, { verdicts }) => sum + verdicts.filter((verdict) => verdict !== null).length, 0);
  const alpha: Figure =
    found.status === 'ok'
      ? { ...intervalOf(found.alpha!, found.low, found.high), n, method: 'bootstrap' }
      : figureWithout(found.status, n, 'bootstrap');
  return {
    alpha,
    raw: found.raw === null ? null : shownShare(found.raw, n),
    unsure: shownShare(unsure / (unsure + sided), n),
  };
}

const intervalOf = (estimate: number, low: number | null, high: number | null) => ({
  status: 'ok' as const,
  estimate,
  low,
  high,
  level: 0.95,
  nEff: null,
});

/** Units (and the whole company) whose agreement must not be shown: fewer than ten people with a verdict, and who protects them. */
export const hiddenByRaters = (scope: Scope, raters: readonly Rater[]): ReadonlySet<string> =>
  hiddenUnits(scope.units, [partsOf(raters.filter(hasVerdict))], thresholdOf(scope));

function partsOf(raters: readonly Rater[]) {
  const byUnit = new Map<string | null, string[]>();
  for (const { id, unitId } of raters) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), id]);
  return [...byUnit].map(([unitId, people]) => ({ unitId, people }));
}

/** Raters by their depth under the top, hidden levels marked. */
export function raterLevels(scope: Scope, raters: readonly Rater[], managers: ReadonlyMap<string, string | null>) {
  const levels = levelsOf(managers);
  const byLevel = new Map<number, Rater[]>();
  for (const rater of raters.filter(hasVerdict)) {
    const level = levels.get(rater.id);
    if (level !== undefined) byLevel.set(level, [...(byLevel.get(level) ?? []), rater]);
  }
  const unplaced = raters.filter((rater) => hasVerdict(rater) && !levels.has(rater.id)).map(({ id }) => id);
  const cells = [...byLevel].map(([level, people]) => ({
    id: String(level),
    parentId: WHOLE_COMPANY,
    parts: [new Set(people.map(({ id }) => id))],
  }));
  const hidden = hiddenCells(
    [{ id: WHOLE_COMPANY, parentId: null, parts: [new Set(unplaced)] }, ...cells],
    thresholdOf(scope),
  );
  return [...byLevel]
    .sort(([a], [b]) => a - b)
    .map(([level, people]) => ({ level, raters: people, hidden: hidden.has(String(level)) }));
}

export interface JudgedBehaviour extends BehaviourStanding {
  id: string;
  row: AgreementBehaviour;
}

/**
 * Each behaviour with the side that people put it on, the most disputed first. A split that would tell, by subtraction from what stands
 * above, what fewer than ten others think is hidden like a small one.
 *
 * @param everybody raters of the whole company, of whom `raters` are those in scope
 */
export function judged(
  scope: Scope,
  items: readonly LineItem[],
  raters: readonly Rater[],
  everybody: readonly Rater[],
): JudgedBehaviour[] {
  const threshold = thresholdOf(scope);
  const counts = countVerdicts(
    raters.map(({ verdicts }) => verdicts),
    items.length,
  );
  const whole = contributions(counts);
  const alpha = alphaOf(raters, items.length);
  return items
    .map(({ id, side, textRu, textEn }, i): JudgedBehaviour => {
      const [forVotes, againstVotes] = [counts[i]![0]!, counts[i]![1]!];
      const votes = forVotes + againstVotes;
      const unsure = raters.filter((rater) => rater.unsure.includes(i)).length;
      const found = revealed(scope, everybody, i)
        ? ({ standing: 'insufficient', share: null } as const)
        : behaviourStanding(forVotes, againstVotes, threshold);
      const { standing, share } = found;
      const contribution = whole[i];
      const row: AgreementBehaviour = {
        behaviourId: id,
        side: side as Side,
        textRu,
        textEn,
        standing,
        share: shareOf(found, votes),
        shown: share && shownShare(share.estimate, votes),
        unsure: share && shownShare(unsure / (unsure + votes), unsure + votes),
        alphaWithout: share && contribution != null && alpha !== null ? alpha - contribution : null,
      };
      return { id, standing, share, row };
    })
    .sort((a, b) => disputed(a) - disputed(b));
}

/** Contested ones first and by how evenly they split, then those with a side, then those that can't be told. */
function disputed({ standing, share }: BehaviourStanding): number {
  const groups = { contested: 0, for: 1, against: 1, insufficient: 2, empty: 3 };
  return groups[standing] + (share ? Math.abs(share.estimate - 0.5) : 0);
}

function shareOf({ standing, share }: BehaviourStanding, votes: number): Figure {
  if (!share) return figureWithout(standing === 'empty' ? 'empty' : 'suppressed', 0, 'wilson');
  // the ends of the interval would tell a share that is only to be hinted at
  const { bound, share: estimate } = shownShare(share.estimate, votes);
  return {
    ...intervalOf(estimate, bound ? null : share.low, bound ? null : share.high),
    n: votes,
    method: 'wilson',
  };
}

function alphaOf(raters: readonly Rater[], items: number): number | null {
  return agreement(
    raters.map(({ verdicts }) => verdicts),
    items,
    { seed: '', resamples: 1 },
  ).alpha;
}

/** Whether the split of one behaviour in this unit is hidden among the units' splits of it. */
function revealed(scope: Scope, everybody: readonly Rater[], item: number): boolean {
  if (!scope.unitId) return false;
  const voted = everybody.filter(({ verdicts }) => verdicts[item] !== null);
  return hiddenUnits(scope.units, [partsOf(voted)], thresholdOf(scope)).has(scope.unitId);
}
