import type { Relation, Source } from '../../recognition';
import type { DepthName } from '../../values';
import type { CapName, CapPeriod, DepthOrUnsaid, RewardRules, RewardSwitch } from './reward-rules';
import { CAPS } from './reward-rules';

/** What the rules look at: facts of the moment, of one recognition and one receiver. */
export interface RecognitionFacts {
  readonly source: Source;
  /** Of the receiver as seen from the giver; null where there is no colleague who gave. */
  readonly relation: Relation | null;
  readonly depth: DepthName | null;
  /** The customer was asked for it. */
  readonly solicited: boolean | null;
  /** Of its value in the ranking in force at the time; null: it has no value, or that value no place. */
  readonly place: number | null;
}

/** Points that the rules gave before in the same period, this recognition not counted. `pair` is 0 where there is no giver. */
export type CapsUsed = Readonly<Record<CapName, number>>;
export const NOTHING_USED: CapsUsed = { pair: 0, person: 0, company: 0 };

/** Why a recognition earns nothing at all. */
export type Nothing = RewardSwitch | 'off' | 'solicited' | 'no_value' | 'place';

/** One step on the way to the points; `points`: whole points after it. */
export type ExplanationStep =
  | { readonly code: 'nothing'; readonly why: Nothing; readonly points: 0 }
  | { readonly code: 'place'; readonly place: number; readonly points: number }
  | { readonly code: 'depth'; readonly what: DepthOrUnsaid; readonly percent: number; readonly points: number }
  | { readonly code: 'source'; readonly what: Source; readonly percent: number; readonly points: number }
  | { readonly code: 'relation'; readonly what: Relation; readonly percent: number; readonly points: number }
  | {
      readonly code: 'cap';
      readonly what: CapName;
      readonly period: CapPeriod;
      readonly limit: number;
      readonly used: number;
      readonly points: number;
    }
  /** When it is settled again: what was paid for it already. */
  | { readonly code: 'before'; readonly used: number; readonly points: number };

export interface RuleReward {
  /** Whole, 0 or more. */
  readonly points: number;
  readonly steps: readonly ExplanationStep[];
}

/**
 * How many points this recognition earns this receiver, and why: the one function behind settlement, simulation and the editor's example.
 * Points of the place × the three shares, rounded down once at the end of each step (never up, never twice), then what the caps leave.
 */
export function rewardFor(rules: RewardRules, facts: RecognitionFacts, used: CapsUsed): RuleReward {
  const why = whyNothing(rules, facts);
  if (why) return { points: 0, steps: [{ code: 'nothing', why, points: 0 }] };
  const place = facts.place!;
  const base = rules.byPlace[place - 1]!;
  const steps: ExplanationStep[] = [{ code: 'place', place, points: base }];
  // hundredths are kept whole until the last division: 33 % of 50 % of 7 is not rounded on the way
  let product = base;
  let scale = 1;
  const times = (percent: number): number => {
    product *= percent;
    scale *= 100;
    return Math.floor(product / scale);
  };
  const depth = facts.depth ?? 'unsaid';
  steps.push({ code: 'depth', what: depth, percent: rules.depth[depth], points: times(rules.depth[depth]) });
  const share = rules.source[facts.source];
  steps.push({ code: 'source', what: facts.source, percent: share, points: times(share) });
  if (facts.relation) {
    const percent = rules.relation[facts.relation];
    steps.push({ code: 'relation', what: facts.relation, percent, points: times(percent) });
  }
  return capped(rules, steps, used);
}

function capped(rules: RewardRules, steps: ExplanationStep[], used: CapsUsed): RuleReward {
  let points = steps[steps.length - 1]!.points;
  for (const what of CAPS) {
    const cap = rules.caps[what];
    const left = cap ? Math.max(0, cap.points - used[what]) : points;
    if (!cap || left >= points) continue;
    points = left;
    steps.push({ code: 'cap', what, period: cap.period, limit: cap.points, used: used[what], points });
  }
  return { points, steps };
}

function whyNothing(rules: RewardRules, facts: RecognitionFacts): Nothing | null {
  const { source, depth, relation, solicited, place } = facts;
  if (!rules.on) return 'off';
  // no switch for this one: praise that was asked for is shown and weighs nothing (metrics F.11)
  if (solicited) return 'solicited';
  if (source === 'customer' && !rules.pays.customer) return 'customer';
  if (source === 'company' && !rules.pays.company) return 'company';
  if (relation === 'up' && !rules.pays.upward) return 'upward';
  if (depth !== 'beyond' && !rules.pays[depth ?? 'unsaid']) return depth ?? 'unsaid';
  if (place === null) return 'no_value';
  return rules.byPlace[place - 1] === undefined ? 'place' : null;
}
