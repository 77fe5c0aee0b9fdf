import { DomainError } from '../../errors';
import { type Relation, RELATIONS, type Source, SOURCES } from '../../recognition';
import { type DepthName, DEPTHS, MOST_VALUES } from '../../values';

/** How deep an act was; `unsaid`: nobody said. */
export const DEPTHS_OR_UNSAID = ['unsaid', ...DEPTHS] as const;
export type DepthOrUnsaid = DepthName | 'unsaid';

/** What earns nothing until somebody switches it on. Each has its reason, which stands beside the switch. */
export const REWARD_SWITCHES = ['unsaid', 'courtesy', 'sacrifice', 'customer', 'company', 'upward'] as const;
export type RewardSwitch = (typeof REWARD_SWITCHES)[number];

/**
 * Why a default is as it is: the reason's text is `rewards.reason.<code>` in both languages, this is where it comes from (metrics F: study
 * and design rule).
 */
export const REASON_SOURCES = {
  on: 'Deci, Koestner & Ryan 1999; Stajkovic & Luthans 2003',
  place: 'Gneezy & Rustichini 2000',
  unsaid: 'Robinson, Gallus, Lee & Rogers 2018',
  courtesy: 'Gubler, Larkin & Pierce 2016',
  sacrifice: 'Deci, Koestner & Ryan 1999; Gneezy & Rustichini 2000',
  customer: 'Hekman et al. 2010',
  solicited: 'TrueDelta 2007',
  company: 'Bradler, Dur, Neckermann & Non 2016',
  upward: 'Bonusly/GSA 2012; Franco-Santos',
  across: 'Black 2023',
  pair: 'Bonusly/GSA 2012',
  person: 'Gubler, Larkin & Pierce 2016',
  whole: 'Bradler, Dur, Neckermann & Non 2016',
} as const;
export type RewardReason = keyof typeof REASON_SOURCES;

/** Of which stretch of the company's calendar a cap is the most. */
export const CAP_PERIODS = ['month', 'quarter', 'year'] as const;
export type CapPeriod = (typeof CAP_PERIODS)[number];

/** `pair`: what one person gets through one giver. `person`: what one person gets in all. `company`: what all of them get together. */
export const CAPS = ['pair', 'person', 'company'] as const;
export type CapName = (typeof CAPS)[number];
export interface Cap {
  /** Whole points, 1 or more. */
  readonly points: number;
  readonly period: CapPeriod;
}

/** Null: no cap. Versions that were written before there was one for the company don't name it. */
export interface Caps {
  readonly pair: Cap | null;
  readonly person: Cap | null;
  readonly company?: Cap | null;
}

/** How many points which recognition earns its receiver: what one version holds. */
export interface RewardRules {
  /** Off: nobody earns anything by rule, whatever the rest says. */
  readonly on: boolean;
  /** Points by the value's place in the ranking in force at the time, first place first; places beyond the list earn nothing. */
  readonly byPlace: readonly number[];
  /** Per cent of these points, 0 to 500. */
  readonly depth: Readonly<Record<DepthOrUnsaid, number>>;
  readonly source: Readonly<Record<Source, number>>;
  readonly relation: Readonly<Record<Relation, number>>;
  /** What is switched on although it is off by default. */
  readonly pays: Readonly<Record<RewardSwitch, boolean>>;
  readonly caps: Caps;
}

/** Everything is off; what would be paid when it is switched on is small, and capped (metrics F, rules 1 to 6). */
export const RULES_AT_FIRST: RewardRules = {
  on: false,
  byPlace: [50, 40, 30, 20, 10],
  depth: { unsaid: 50, courtesy: 50, beyond: 100, sacrifice: 100 },
  source: { colleague: 100, customer: 100, company: 100 },
  relation: { up: 100, down: 100, own_unit: 100, across: 100 },
  pays: { unsaid: false, courtesy: false, sacrifice: false, customer: false, company: false, upward: false },
  caps: { pair: { points: 100, period: 'quarter' }, person: { points: 150, period: 'month' }, company: null },
};

/** What a cap begins with when it is switched on. */
export const CAPS_AT_FIRST: Readonly<Record<CapName, Cap>> = {
  pair: { points: 100, period: 'quarter' },
  person: { points: 150, period: 'month' },
  company: { points: 10_000, period: 'month' },
};

/** Whole points of one recognition before the caps. */
export const RULE_POINTS_MAX = 10_000;
export const PERCENT_MAX = 500;
export const CAP_POINTS_MAX: Readonly<Record<CapName, number>> = {
  pair: 100_000,
  person: 100_000,
  company: 10_000_000,
};

/**
 * @throws DomainError input.out_of_range, input.not_whole, input.too_many, input.required with the field's path (rules.byPlace.0)
 */
export function checkRules(rules: RewardRules): void {
  if (!rules.byPlace.length) throw new DomainError('input.required', 'rules.byPlace');
  if (rules.byPlace.length > MOST_VALUES)
    throw new DomainError('input.too_many', 'rules.byPlace', { max: MOST_VALUES });
  rules.byPlace.forEach((points, i) => checkWhole(points, 0, RULE_POINTS_MAX, `rules.byPlace.${i}`));
  for (const depth of DEPTHS_OR_UNSAID) checkWhole(rules.depth[depth], 0, PERCENT_MAX, `rules.depth.${depth}`);
  for (const source of SOURCES) checkWhole(rules.source[source], 0, PERCENT_MAX, `rules.source.${source}`);
  for (const relation of RELATIONS) checkWhole(rules.relation[relation], 0, PERCENT_MAX, `rules.relation.${relation}`);
  for (const cap of CAPS) {
    const found = rules.caps[cap];
    if (found) checkWhole(found.points, 1, CAP_POINTS_MAX[cap], `rules.caps.${cap}`);
  }
}

function checkWhole(number: number, min: number, max: number, field: string): void {
  if (!Number.isInteger(number)) throw new DomainError('input.not_whole', field);
  if (number < min || number > max) throw new DomainError('input.out_of_range', field, { min, max });
}
