import type { Figure } from '../figure';
import { sentence } from '../sentence';
import type { Sentence } from '../sentence';
import { answeredBoth, BALANCE_MINIMUM, type BalanceCounts, type BalanceStanding } from './balance';

/** Every sentence that the page of the balance can say. */
export const BALANCE_SENTENCES = [
  'culture.balance.says.no_place',
  'culture.balance.says.empty',
  'culture.balance.says.suppressed',
  'culture.balance.says.insufficient',
  'culture.balance.says.below',
  'culture.balance.says.positive',
  'culture.balance.says.negative',
  'culture.balance.says.unclear',
] as const;

/** Every act that it can suggest. */
export const BALANCE_ACTS = [
  'culture.balance.act.no_place',
  'culture.balance.act.collect',
  'culture.balance.act.wait',
  'culture.balance.act.demands',
  'culture.balance.act.demands_at',
  'culture.balance.act.expectations',
  'culture.balance.act.expectations_at',
  'culture.balance.act.keep',
] as const;

/** Below this share of customers who had less than they expected, or had something demanded of them, nothing needs to be done. */
const RARE = 0.1;

/** A place or a touchpoint whose figure is shown. */
export interface BalanceGroupFindings {
  id: string;
  counts: BalanceCounts;
  standing: BalanceStanding | null;
}

export interface BalanceFindings {
  /** Whoever asks sees no place at all. */
  noPlace: boolean;
  /** Of what the page is about. */
  balance: Figure;
  counts: BalanceCounts;
  places: readonly BalanceGroupFindings[];
  touchpoints: readonly BalanceGroupFindings[];
  /** Customers below whom nothing is said. */
  threshold: number;
}

const shareOf = (counts: BalanceCounts, kind: 'demands' | 'unmet'): number =>
  (kind === 'demands' ? counts.met_something + counts.unmet_something : counts.unmet_nothing + counts.unmet_something) /
  answeredBoth(counts);

/** What the page says on top. Balances are whole numbers from −100 to 100. */
export function balanceSentence({ noPlace, balance, counts, places, threshold }: BalanceFindings): Sentence {
  if (noPlace) return sentence('culture.balance.says.no_place');
  if (balance.status === 'suppressed') return sentence('culture.balance.says.suppressed', { threshold });
  if (balance.status === 'empty') return sentence('culture.balance.says.empty');
  const n = answeredBoth(counts);
  if (balance.status !== 'ok') return sentence('culture.balance.says.insufficient', { n, minimum: BALANCE_MINIMUM });
  const numbers = { n, balance: whole(balance.estimate!), low: whole(balance.low!), high: whole(balance.high!) };
  const behind = places.filter(({ standing }) => standing === 'below');
  const signs = { sign: signOf(numbers.balance), signLow: signOf(numbers.low), signHigh: signOf(numbers.high) };
  const say = (id: string, subjects = {}) => sentence(id, absolute(numbers), subjects, signs);
  if (behind.length > 0) return say('culture.balance.says.below', { place: lowest(behind).id });
  if (balance.low! > 0) return say('culture.balance.says.positive');
  return say(balance.high! < 0 ? 'culture.balance.says.negative' : 'culture.balance.says.unclear');
}

/** The one act suggested beside it: whichever weighs more, what is demanded of customers or what they miss, where it is seen most. */
export function balanceAct({ noPlace, balance, counts, touchpoints }: BalanceFindings): Sentence {
  if (noPlace) return sentence('culture.balance.act.no_place');
  if (balance.status === 'empty' || balance.status === 'insufficient') return sentence('culture.balance.act.collect');
  if (balance.status !== 'ok') return sentence('culture.balance.act.wait');
  const [demands, unmet] = [shareOf(counts, 'demands'), shareOf(counts, 'unmet')];
  if (Math.max(demands, unmet) < RARE) return sentence('culture.balance.act.keep');
  const kind = demands >= unmet ? 'demands' : 'unmet';
  const known = touchpoints.filter((group) => answeredBoth(group.counts) >= BALANCE_MINIMUM);
  const id = kind === 'demands' ? 'culture.balance.act.demands' : 'culture.balance.act.expectations';
  if (known.length < 2) return sentence(id, { share: Math.max(demands, unmet) });
  const worst = known.reduce((most, group) =>
    shareOf(group.counts, kind) > shareOf(most.counts, kind) ? group : most,
  );
  return sentence(`${id}_at`, { share: shareOf(worst.counts, kind) }, { touchpoint: worst.id });
}

const whole = (net: number): number => Math.round(net * 100);
const signOf = (number: number): string => (number > 0 ? 'plus' : number < 0 ? 'minus' : 'zero');

/** Messages write the sign themselves, so that a minus is a minus and not a hyphen. */
const absolute = (numbers: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Math.abs(value)]));

const lowest = (groups: readonly BalanceGroupFindings[]): BalanceGroupFindings =>
  groups.reduce((least, group) => (netOf(group.counts) < netOf(least.counts) ? group : least));

const netOf = (counts: BalanceCounts): number => (counts.met_nothing - counts.unmet_something) / answeredBoth(counts);
