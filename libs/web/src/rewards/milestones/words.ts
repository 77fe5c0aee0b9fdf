import { type MilestoneKind, sayMilestone } from '@zasluga/domain';
import type { Locale } from '@zasluga/locale';
import type { MilestoneRuleOfPageFragment } from '../../gql';

export type Words = MilestoneRuleOfPageFragment['words'][number];

export const kindOf = ({ kind }: MilestoneRuleOfPageFragment) => kind.toLowerCase() as MilestoneKind;

/** How a text is read when it marks a day of somebody invented. */
export const tried = (text: string, { sampleName, sampleYears }: Words): string =>
  sayMilestone(text, { name: sampleName, years: sampleYears });

export function wordsRead({ words }: MilestoneRuleOfPageFragment, locale: Locale): string {
  const found = words.find((one) => one.locale === locale);
  return found ? tried(found.own ?? found.usual, found) : '';
}
