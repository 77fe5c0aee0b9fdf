import type { MilestoneKind } from '@zasluga/domain';
import { type Locale, LOCALES, translator } from '@zasluga/locale';
import type { LocaleName } from '../../company';
import type { MilestoneWords } from './milestone.object';

/** The company's own, in either language; null: the usual ones. */
export interface OwnWords {
  readonly kind: MilestoneKind;
  readonly textRu: string | null;
  readonly textEn: string | null;
}

const SAMPLE_YEARS = 5;

/** The product's words, with {years} still to be filled in. */
export const usualWords = (kind: MilestoneKind, locale: Locale): string =>
  translator(locale).t(`milestones.story.${kind}`, { years: '{years}' });

/** «5 лет». */
export const spanOf = (years: number, locale: Locale): string => translator(locale).t('milestones.span', { years });

const ownIn = ({ textRu, textEn }: OwnWords, locale: Locale): string | null => (locale === 'ru' ? textRu : textEn);

export const wordsIn = (rule: OwnWords, locale: Locale): string => ownIn(rule, locale) ?? usualWords(rule.kind, locale);

export const wordsOf = (rule: OwnWords): MilestoneWords[] =>
  LOCALES.map((locale) => ({
    locale: locale as LocaleName,
    own: ownIn(rule, locale),
    usual: usualWords(rule.kind, locale),
    sampleName: translator(locale).t('milestones.sample_name'),
    sampleYears: spanOf(SAMPLE_YEARS, locale),
  }));
