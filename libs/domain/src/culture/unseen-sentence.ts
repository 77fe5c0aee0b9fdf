import { sentence } from './sentence';
import type { Sentence } from './sentence';
import type { FunnelPosition, UnseenShare } from './unseen';

/** Every sentence that the page of the unseen can say. */
export const UNSEEN_SENTENCES = [
  'unseen.says.empty',
  'unseen.says.suppressed',
  'unseen.says.insufficient',
  'unseen.says.unit_far',
  'unseen.says.unit_above',
  'unseen.says.same_people',
  'unseen.says.within',
] as const;

/** Every act that it can suggest. */
export const UNSEEN_ACTS = ['unseen.act.collect', 'unseen.act.unit', 'unseen.act.wider', 'unseen.act.keep'] as const;

/** With fewer people than this, chance explains nearly everything. */
export const UNSEEN_MINIMUM_PEOPLE = 20;

/** When fewer thanks than this fall on one person on average, nearly everybody is unseen whoever gives them. */
export const UNSEEN_MINIMUM_EXPECTED = 0.25;

export interface UnseenFindings {
  /** Everybody in view; 'suppressed' when the group is too small to show. */
  whole: UnseenShare | 'suppressed' | null;
  /** Units that may be shown. */
  units: readonly { id: string; share: UnseenShare; position: FunnelPosition }[];
  threshold: number;
}

/** What the page "Who is unseen?" says on top. */
export function unseenSentence({ whole, units, threshold }: UnseenFindings): Sentence {
  if (whole === 'suppressed') return sentence('unseen.says.suppressed', { threshold });
  if (whole === null) return sentence('unseen.says.empty');
  const { people, share, byChance } = whole;
  if (people < UNSEEN_MINIMUM_PEOPLE || byChance > Math.exp(-UNSEEN_MINIMUM_EXPECTED)) {
    return sentence('unseen.says.insufficient', { people, minimumPeople: UNSEEN_MINIMUM_PEOPLE });
  }
  const outlier = outlyingUnit(units);
  if (outlier) {
    const id = outlier.position === 'far_above' ? 'unseen.says.unit_far' : 'unseen.says.unit_above';
    return sentence(id, { share: outlier.share.share, byChance: outlier.share.byChance }, { unit: outlier.id });
  }
  // chance alone: a sum of coins, each with its own probability; 3.09 deviations are the outer limit of the funnel
  const deviation = Math.sqrt((byChance * (1 - byChance)) / people);
  const id = share > byChance + 3.09 * deviation ? 'unseen.says.same_people' : 'unseen.says.within';
  return sentence(id, { share, byChance });
}

/** The unit that stands out most: beyond the funnel and beyond what its own people's days explain. */
function outlyingUnit(units: UnseenFindings['units']) {
  const beyond = units.filter(({ share, position }) => position.endsWith('above') && share.share > share.byChance);
  const order = (unit: UnseenFindings['units'][number]): number =>
    (unit.position === 'far_above' ? 1 : 0) + unit.share.share;
  return beyond.sort((a, b) => order(b) - order(a))[0];
}

/** The one act suggested beside it. */
export function unseenAct(findings: UnseenFindings): Sentence {
  const { id, subjects } = unseenSentence(findings);
  if (id === 'unseen.says.unit_far' || id === 'unseen.says.unit_above')
    return sentence('unseen.act.unit', {}, subjects);
  if (id === 'unseen.says.same_people') return sentence('unseen.act.wider');
  return sentence(id === 'unseen.says.within' ? 'unseen.act.keep' : 'unseen.act.collect');
}
