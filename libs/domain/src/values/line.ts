import { type Interval, newcombe, wilson } from '../statistics';
import { ATTITUDE_THRESHOLD } from './agreement';
import { type Split, VERDICT_NAMES, type VerdictName, votesOf } from './workshop';

/** What customers say is set beside it from this many answers on (metrics M1b). */
export const CUSTOMER_VERDICTS_MIN = 20;
/** With fewer people than this nobody learns from a split that everybody said the same (metrics B.0.2). */
const UNANIMITY_SHOWN_FROM = 20;

export const MOST_PROPOSALS = 200;
export const PROPOSALS_PER_DAY_MAX = 5;
export const LINE_COMMENT_MAX = 1000;
export const LINE_COMMENTS_PER_HOUR_MAX = 30;
/** Shorter beginnings are like everything. */
export const SIMILAR_FROM_CHARACTERS = 8;

export type ShownSplit =
  /** Too few people: how many they are, and nothing of what they say. */
  | { readonly status: 'few'; readonly voters: number }
  /** They all say the same, and are few enough to give each of them away: nine of ten or more say so. */
  | { readonly status: 'alike'; readonly voters: number; readonly verdict: VerdictName }
  /** `share`: of those who decided, for; null when everybody is unsure. */
  | { readonly status: 'shown'; readonly voters: number; readonly tally: Split; readonly share: Interval | null };

const shareOf = ({ for: n, against }: Split): Interval | null => (n + against > 0 ? wilson(n, n + against) : null);

/** How the votes on one sentence may be shown to whoever may see them at all. */
export function shownSplit(tally: Split): ShownSplit {
  const voters = votesOf(tally);
  if (voters < ATTITUDE_THRESHOLD) return { status: 'few', voters };
  const only = VERDICT_NAMES.find((verdict) => tally[verdict] === voters);
  if (only && voters < UNANIMITY_SHOWN_FROM) return { status: 'alike', voters, verdict: only };
  return { status: 'shown', voters, tally, share: shareOf(tally) };
}

export type TwoLines =
  | { readonly status: 'few'; readonly colleagues: number; readonly customers: number }
  | {
      readonly status: 'shown';
      readonly colleagues: Interval;
      readonly customers: Interval;
      /** Colleagues' share minus customers'. */
      readonly difference: Interval;
      /** The same majority; an even split has none. */
      readonly agree: boolean;
    };

/** The line of colleagues beside that of customers, on one sentence: shares of those who decided, for (metrics M1b). */
export function twoLines(colleagues: Split, customers: Split): TwoLines {
  const decided = (tally: Split) => tally.for + tally.against;
  if (decided(colleagues) < ATTITUDE_THRESHOLD || decided(customers) < CUSTOMER_VERDICTS_MIN)
    return { status: 'few', colleagues: decided(colleagues), customers: decided(customers) };
  const [ours, theirs] = [shareOf(colleagues)!, shareOf(customers)!];
  const majority = ({ estimate }: Interval) => Math.sign(estimate - 0.5);
  return {
    status: 'shown',
    colleagues: ours,
    customers: theirs,
    difference: newcombe(ours, theirs),
    agree: majority(ours) === majority(theirs) && majority(ours) !== 0,
  };
}

/** What is left of a sentence when only its letters and numbers count. */
export const bareSentence = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two sentences differ in case, punctuation and spaces only. */
export const sameSentence = (one: string, other: string): boolean => bareSentence(one) === bareSentence(other);

export interface Words {
  readonly textRu: string;
  readonly textEn: string;
}

/** Whether new words ask a new question, so that voting begins anew. A translation that was missing and a comma put right do not. */
export const isReworded = (before: Words, after: Words): boolean =>
  (['textRu', 'textEn'] as const).some((key) => before[key] !== '' && !sameSentence(before[key], after[key]));
