import type { ErrorCode } from '../../errors';
import type { MilestoneKind } from './kinds';

/** Characters of the words with which a company marks a day. */
export const MILESTONE_WORDS_MAX = 500;

const PLACEHOLDERS = ['name', 'years'] as const;
export type MilestonePlaceholder = (typeof PLACEHOLDERS)[number];
/** `name`: the person's first name; `years`: of service, counted in words already, «5 лет». */
export type MilestoneValues = Readonly<Record<MilestonePlaceholder, string>>;

/** What the words of that day may hold in braces. */
export const milestonePlaceholders = (kind: MilestoneKind): readonly MilestonePlaceholder[] =>
  kind === 'years' ? PLACEHOLDERS : ['name'];

const IN_BRACES = /\{\s*([^{}]*?)\s*\}/g;

export interface MilestoneWordsFault {
  readonly code: Extract<ErrorCode, 'rewards.milestone_placeholder' | 'rewards.milestone_brace'>;
  /** What was found in braces, and what may stand there. */
  readonly params: Readonly<Record<'found' | 'known', string>>;
}

/** What would be read by nobody as it was meant: an unknown name in braces, a brace without its other half. */
export function milestoneWordsFault(kind: MilestoneKind, text: string): MilestoneWordsFault | undefined {
  const known = milestonePlaceholders(kind);
  const params = { found: '', known: known.map((one) => `{${one}}`).join(', ') };
  for (const [found, name = ''] of text.matchAll(IN_BRACES))
    if (!known.some((one) => one === name))
      return { code: 'rewards.milestone_placeholder', params: { ...params, found } };
  return /[{}]/.test(text.replace(IN_BRACES, '')) ? { code: 'rewards.milestone_brace', params } : undefined;
}

/** The words as they are read. What is put in is put in once: braces in a person's name stay what they are. */
export const sayMilestone = (text: string, values: MilestoneValues): string =>
  text.replace(IN_BRACES, (found, name: string) =>
    Object.hasOwn(values, name) ? values[name as MilestonePlaceholder] : found,
  );
