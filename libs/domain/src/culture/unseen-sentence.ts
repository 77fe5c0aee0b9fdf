import { sentence } from './sentence';
import type { Sentence } from './sentence';
import type { FunnelPosition, UnseenShare } from './unseen';

/** Every sentence that the page of the unseen can say. */
export const UNSEEN_SENTENCES = [
  'culture.unseen.says.empty',
  'culture.unseen.says.suppressed',
  'culture.unseen.says.insufficient',
  'culture.unseen.says.unit_far',
  'culture.unseen.says.unit_above',
  'culture.unseen.says.same_people',
  'culture.unseen.says.within',
] as const;

/** Every act that it can suggest. */
export const UNSEEN_ACTS = [
  'culture.unseen.act.collect',
  'culture.unseen.act.unit',
  'culture.unseen.act.wider',
  'culture.unseen.act.keep',
] as const;

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
  if (whole === 'suppressed') return sentence('culture.unseen.says.suppressed', { threshold });
  if (whole === null) return sentence('culture.unseen.says.empty');
  const { people, share, byChance } = whole;
  if (people < UNSEEN_MINIMUM_PEOPLE || byChance > Math.exp(-UNSEEN_MINIMUM_EXPECTED)) {
    return sentence('culture.unseen.says.insufficient', { people, minimumPeople: UNSEEN_MINIMUM_PEOPLE });
  }
  const outlier = outlyingUnit(units);
  if (outlier) {
    const id = outlier.position === 'far_above' ? 'culture.unseen.says.unit_far' : 'culture.unseen.says.unit_above';
    return sentence(id, { share: outlier.share.share, byChance: outlier.share.byChance }, { unit: outlier.id });
  }
  // chance alone: a sum of coins, each with its own probability; 3.09 deviations are the outer limit of the funnel
  const deviation = Math.sqrt((byChance * (1 - byChance)) / people);
  const id = share > byChance + 3.09 * deviation ? 'culture.unseen.says.same_people' : 'culture.unseen.says.within';
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
  if (id === 'culture.unseen.says.unit_far' || id === 'culture.unseen.says.unit_above')
    return sentence('culture.unseen.act.unit', {}, subjects);
  if (id === 'culture.unseen.says.same_people') return sentence('culture.unseen.act.wider');
  return sentence(id === 'culture.unseen.says.within' ? 'culture.unseen.act.keep' : 'culture.unseen.act.collect');
}
