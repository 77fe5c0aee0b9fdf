import companyTexts from './texts/company.json';
import decisionStoryTexts from './texts/decision-stories.json';
import decisionTexts from './texts/decisions.json';
import habitTexts from './texts/habits.json';
import lineTexts from './texts/line.json';
import nominationTexts from './texts/nominations.json';
import peopleTexts from './texts/people.json';
import menuTexts from './texts/menu.json';
import praisePointTexts from './texts/praise-points.json';
import praiseTexts from './texts/praise.json';
import procedureTexts from './texts/procedures.json';
import registerTexts from './texts/register.json';
import rewardTexts from './texts/rewards.json';
import storyTexts from './texts/stories.json';
import unitThankedTexts from './texts/units-thanked.json';
import valueTexts from './texts/values.json';
import wordTexts from './texts/words.json';

export type Depth = 'courtesy' | 'beyond' | 'sacrifice';
export type Locale = 'ru' | 'en';

export interface PersonText {
  key: string;
  lastName: string;
  firstName: string;
  middleName: string | null;
  /** What colleagues call the person. */
  shortName: string;
  gender: 'm' | 'f';
  unit: string;
  roleTitle: string;
  manager: string | null;
  monthsHere: number;
}

/** Who thanks whom in a story: inside a café, between cafés, inside the bakery, to shared services, up, down … */
export type Setting =
  | 'cafe'
  | 'cross'
  | 'bakery'
  | 'toBakery'
  | 'toServices'
  | 'toDelivery'
  | 'services'
  | 'office'
  | 'up'
  | 'down'
  | 'any';

export interface StoryGroup {
  /** Null for the lazy ones: a word of thanks without an act. */
  behaviour: string | null;
  setting: Setting;
  touchpoint: string | null;
  /** Kind of work of the receiver, null for any. */
  receiver: string | null;
  locale: Locale;
  /** `{m|f}` agrees with the receiver, `[m|f]` with the giver, `$` is the receiver's name. */
  texts: string[];
}

export type PraiseWho = 'named' | 'chosen' | 'unknown' | 'team' | 'lazy' | 'complaint';

export interface PraiseGroup {
  touchpoint: string;
  phrases: string[];
  who: PraiseWho;
  employee: string | null;
  /** What a complaint is about, where it names one of our rules. */
  procedure?: string;
  locale: Locale;
  texts: string[];
}

export interface BehaviourText {
  key: string;
  value: string;
  side: 'for' | 'against';
  depth: Depth | null;
  customers: boolean;
  touchpoints: string[];
  ru: string;
  en: string;
}

export interface ProposalText {
  key: string;
  value: string;
  side: 'for' | 'against';
  by: string;
  daysAgo: number;
  /** Share of the people who have voted. */
  voted: number;
  touchpoints: string[];
  /** In one language: the other waits for the curator. */
  ru: string;
  en: string;
}

export interface DecisionText {
  role: string;
  setting: 'cafe' | 'delivery';
  need: string;
  did: string;
  procedure: string | null;
  costRoubles: number;
  seconds: number;
  asked: 'nobody' | 'colleague' | 'manager';
  customerLeft: 'delighted' | 'calm' | 'upset';
}

export interface ProcedureText {
  key: string;
  nameRu: string;
  nameEn: string;
  owner: string;
  touchpoints: string[];
  decision: 'open' | 'changed' | 'kept';
  decidedDaysAgo: number | null;
  answerRu: string | null;
  answerEn: string | null;
}

/** What became of a procedure in the register, beside what stands with it. */
export interface RegisterText {
  description?: string;
  votes: number;
  state?: 'review' | 'kept' | 'abolished';
  reviewDaysAgo?: number;
  decidedDaysAgo?: number;
  reason?: string;
  /** Before today: overdue. */
  dueInDays?: number;
  colour?: 'red';
  redReason?: string;
  /** Who wishes to be named. */
  credits?: string[];
  comments?: [author: string, daysAgo: number, text: string][];
}

export interface RewardText {
  key: string;
  nameRu: string;
  nameEn: string;
  descriptionRu: string;
  descriptionEn: string;
  pricePoints: number;
  /** Null: as many as anybody wants. */
  stock: number | null;
  kind: 'goods' | 'voucher' | 'day_off' | 'experience' | 'donation';
  approval: 'auto' | 'approve';
  icon: string;
  /** Their stocks add up to the reward's. */
  variants?: { nameRu: string; nameEn: string; stock: number }[];
  usesCodes?: boolean;
  timeOff?: { amount: number; unit: 'hours' | 'days' };
  limit?: { count: number; period: 'month' | 'year' };
  roleTitles?: string[];
  organisationRu?: string;
  organisationEn?: string;
}

/** Thanks that follow a pattern, one after the other; receivers and texts are taken in turn. */
export interface HabitText {
  giver: string;
  to: string[];
  /** Thanks others too, as everybody does. */
  besides?: boolean;
  daysAgo?: number[];
  /** Instead: days before the last one of the month that is over. */
  lastDaysOfMonth?: number[];
  points: number;
  behaviour: string;
  texts: string[];
}

export const COMPANY = companyTexts;
export const PEOPLE = peopleTexts as PersonText[];
export const VALUES = valueTexts.values;
export const RANKINGS = valueTexts.rankings;
export const BEHAVIOURS = valueTexts.behaviours as BehaviourText[];
export const LINE = { ...lineTexts, proposals: lineTexts.proposals as ProposalText[] };
export const STORIES = storyTexts as StoryGroup[];
export const HABITS = habitTexts as HabitText[];
export const PRAISE = praiseTexts as PraiseGroup[];
export const PRAISE_POINTS = praisePointTexts;
export const DECISIONS = decisionTexts as DecisionText[];
/** What a manager said before all of a decision on the spot. */
export const DECISION_STORIES = decisionStoryTexts;
export const MENU = menuTexts;
export const PROCEDURES = procedureTexts as ProcedureText[];
export const REGISTER = registerTexts as unknown as Readonly<Record<string, RegisterText>>;
export const REWARDS = rewardTexts as RewardText[];
export const WORDS = wordTexts;
export const UNITS_THANKED = unitThankedTexts;
/** Why somebody is proposed for an award. */
export const NOMINATIONS = nominationTexts;
